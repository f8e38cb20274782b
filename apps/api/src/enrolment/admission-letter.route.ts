import { z } from 'zod'

import { applicationsIn } from '@skillchain/db/enrolment/application.store'
import { type Tx, asActor } from '@skillchain/db/kernel/database'
import { undrawable } from '@skillchain/documents/letter/fonts'
import { makePdf } from '@skillchain/documents/letter/make-pdf'
import { ApplicationId } from '@skillchain/domain/enrolment/application'
import { applicationPolicy as policy, subjectOf } from '@skillchain/domain/enrolment/application.policy'
import { problem } from '@skillchain/domain/enrolment/roster-problems'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { problem as kernelProblem } from '@skillchain/domain/kernel/problems'
import { type Actor, authorise } from '@skillchain/domain/organisation/access'

import { dayOf } from '../kernel/clock.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { type Route, answerProblems, credentialsIn } from '../kernel/route.ts'
import { admitting } from '../kernel/trpc.ts'
import { type Letter, letterFooter, letterPage } from './admission-letter.ts'
import { planOfRoster } from './roster-facts.ts'

/** As many as one print run; more are printed in several. */
const MOST = 100
const Asked = z.object({
  query: z.object({
    chainId: ChainId,
    ids: z
      .string()
      .max(MOST * 37)
      .transform((text) => text.split(','))
      .pipe(z.array(ApplicationId).min(1).max(MOST)),
  }),
})

/** Admission letters as one PDF, a page for each of the admitted; refused whole when one of them cannot be written. */
export const admissionLetters: Route = (server, given) => {
  server.register(async (scope) => {
    answerProblems(scope)
    scope.get('/api/download/admission-letters', async (request, reply) => {
      const read = Asked.safeParse(request)
      if (!read.success) throw new ProblemError(kernelProblem('request.malformed'))
      const { chainId, ids } = read.data.query
      const who = credentialsIn(request, given, { chainId, procedure: 'application.letters' })
      const letters = await asActor(given.db, who, async (tx, actor) => {
        admitting(policy.readInFull, given.services)(actor)
        return lettersFor(tx, actor, { chainId, ids })
      })
      const content = letters.map((letter, index) => letterPage(letter, index === 0))
      const pdf = await makePdf({ title: '录取通知书', language: 'zh-CN', content, footer: letterFooter })
      return reply
        .header('content-disposition', 'inline; filename="admission-letters.pdf"')
        .type('application/pdf')
        .send(pdf)
    })
  })
}

async function lettersFor(
  tx: Tx,
  actor: Actor,
  { chainId, ids }: { chainId: ChainId; ids: ApplicationId[] },
) {
  const rows = await applicationsIn(tx, chainId, ids)
  if (rows.length !== new Set(ids).size) unwrap(refuse(kernelProblem('record.missing')))
  const letters: Letter[] = []
  for (const row of rows) {
    unwrap(authorise(policy.readInFull, actor, subjectOf(row)))
    if (row.admittedAt === null) unwrap(refuse(problem('roster.letter-not-admitted', { name: row.name })))
    const lacking = undrawable(row.name)
    if (lacking.length > 0)
      unwrap(refuse(problem('roster.letter-characters', { characters: lacking.join('') })))
    // Of few plans at most, and read within one transaction: one after the other.
    // oxlint-disable-next-line no-await-in-loop
    const { plan, posts, enterpriseName, collegeName } = await planOfRoster(tx, { chainId, id: row.planId })
    const post = posts.find(({ postId }) => postId === row.postId)
    const line = plan.terms.posts.find(({ id }) => id === row.postId)
    letters.push({
      name: row.name,
      documentMask: row.documentMask,
      collegeName,
      enterpriseName,
      year: row.year,
      postName: post?.postName ?? '',
      majorName: line?.majorName ?? '',
      startsOn: plan.terms.startsOn,
      admittedOn: dayOf(new Date(row.admittedAt ?? 0)),
      reference: row.id.slice(-12).toUpperCase(),
    })
  }
  return letters
}
