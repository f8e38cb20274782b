import { z } from 'zod'

import { agreementView } from '@skillchain/db/enrolment/apprentice-agreement.query'
import { asActor } from '@skillchain/db/kernel/database'
import { undrawable } from '@skillchain/documents/letter/fonts'
import { makePdf } from '@skillchain/documents/letter/make-pdf'
import { problem } from '@skillchain/domain/enrolment/agreement-problems'
import {
  agreementPolicy as policy,
  subjectOf,
} from '@skillchain/domain/enrolment/apprentice-agreement.policy'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { problem as kernelProblem } from '@skillchain/domain/kernel/problems'
import { authorise } from '@skillchain/domain/organisation/access'

import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { type Route, answerProblems, credentialsIn } from '../kernel/route.ts'
import { admitting } from '../kernel/trpc.ts'
import { letterFooter } from './admission-letter.ts'
import { agreementDocument, printed } from './agreement-document.ts'
import { agreementRef } from './agreement-row.ts'

const Asked = z.object({ query: agreementRef.extend({ organisation: z.uuid().optional() }) })

/** An apprentice agreement as a PDF, for its parties; refused when a character of it cannot be drawn. */
export const agreementDocuments: Route = (server, given) => {
  server.register(async (scope) => {
    answerProblems(scope)
    scope.get('/api/download/apprentice-agreement', async (request, reply) => {
      const read = Asked.safeParse(request)
      if (!read.success) throw new ProblemError(kernelProblem('request.malformed'))
      const { chainId, id } = read.data.query
      const who = credentialsIn(request, given, { chainId, procedure: 'apprenticeAgreement.document' })
      const view = await asActor(given.db, who, async (tx, actor) => {
        admitting(policy.readInFull, given.services)(actor)
        const found = unwrap(await agreementView(tx, { chainId, id }))
        unwrap(authorise(policy.readInFull, actor, subjectOf(found.agreement)))
        return { ...found, findings: [], amendmentFindings: null }
      })
      const lacking = undrawable(printed(view))
      if (lacking.length > 0)
        unwrap(refuse(problem('agreement.characters', { characters: lacking.join('') })))
      const pdf = await makePdf({
        title: '学徒培养协议',
        language: 'zh-CN',
        content: agreementDocument(view),
        footer: letterFooter,
      })
      return reply
        .header('content-disposition', 'inline; filename="apprentice-agreement.pdf"')
        .type('application/pdf')
        .send(pdf)
    })
  })
}
