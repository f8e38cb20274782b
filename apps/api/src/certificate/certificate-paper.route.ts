import { z } from 'zod'

import { certificateLines } from '@skillchain/db/certificate/certificate.query'
import { type Tx, asActor } from '@skillchain/db/kernel/database'
import { undrawable } from '@skillchain/documents/letter/fonts'
import { makePdf } from '@skillchain/documents/letter/make-pdf'
import { CertificateId } from '@skillchain/domain/certificate/certificate'
import { certificatePolicy as policy, subjectOf } from '@skillchain/domain/certificate/certificate.policy'
import type { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'
import { heldDual } from '@skillchain/domain/certificate/dual-certificate'
import { problem } from '@skillchain/domain/certificate/problems'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { problem as kernelProblem } from '@skillchain/domain/kernel/problems'
import { type Actor, authorise } from '@skillchain/domain/organisation/access'

import type { Keys } from '../kernel/keys.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { type Route, answerProblems, credentialsIn } from '../kernel/route.ts'
import { admitting } from '../kernel/trpc.ts'
import { linkToken } from './certificate-digest.ts'
import { type Paper, certificateFooter, certificatePage } from './certificate-paper.ts'

/** As many as one print run; more are printed in several. */
const MOST = 100
const Asked = z.object({
  query: z.object({
    chainId: ChainId,
    ids: z
      .string()
      .max(MOST * 37)
      .transform((text) => text.split(','))
      .pipe(z.array(CertificateId).min(1).max(MOST)),
  }),
})

interface Wanted {
  readonly chainId: ChainId
  readonly ids: CertificateId[]
}

/**
 * Certificates as one PDF, a page for each and for each second certificate that holds; for the body that issued them
 * and for whoever holds one.
 */
export const certificatePapers: Route = (server, given) => {
  server.register(async (scope) => {
    answerProblems(scope)
    scope.get('/api/download/certificates', async (request, reply) => {
      const read = Asked.safeParse(request)
      if (!read.success) throw new ProblemError(kernelProblem('request.malformed'))
      const wanted = read.data.query
      const who = credentialsIn(request, given, { chainId: wanted.chainId, procedure: 'certificate.print' })
      const { keys } = given.services
      const papers = await asActor(given.db, who, async (tx, actor) => {
        admitting(policy.print, given.services)(actor)
        return papersFor(tx, actor, wanted, { keys, origin: given.origin })
      })
      const content = papers.map((paper, index) => certificatePage(paper, index === 0))
      const pdf = await makePdf({
        title: '职业技能等级证书',
        language: 'zh-CN',
        content,
        footer: certificateFooter,
      })
      return reply
        .header('content-disposition', 'inline; filename="certificates.pdf"')
        .type('application/pdf')
        .send(pdf)
    })
  })
}

async function papersFor(
  tx: Tx,
  actor: Actor,
  ...[{ chainId, ids }, { keys, origin }]: [Wanted, { keys: Keys; origin: string }]
): Promise<Paper[]> {
  const lines = await certificateLines(tx, chainId, ids)
  if (lines.length !== new Set(ids).size) unwrap(refuse(kernelProblem('record.missing')))
  return lines.flatMap((line): Paper[] => {
    unwrap(authorise(policy.print, actor, subjectOf(line)))
    const { number, issuedOn, status, holderName: name, dual } = line
    if (number === null || issuedOn === null || status !== 'issued') {
      return unwrap(refuse(problem('certificate.not-printable', { status })))
    }
    const lacking = undrawable(`${name}${dual?.title ?? ''}`)
    if (lacking.length > 0)
      unwrap(refuse(problem('certificate.characters', { characters: lacking.join('') })))
    const { documentMask, occupationName, occupationCode, grade, bodyName } = line
    const stated = { name, documentMask, occupationName, occupationCode, grade, issuedOn, bodyName }
    const paper = (of: CertificateNumber, title: string | null): Paper => ({
      ...stated,
      title,
      number: of,
      verifyUrl: `${origin}/verify/${linkToken(keys, of)}`,
    })
    const second = heldDual(dual)
    return [paper(number, null), ...(second ? [paper(second.number, second.title)] : [])]
  })
}
