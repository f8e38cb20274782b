import { createHash } from 'node:crypto'

import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { insert, keepFile, sameFile } from '@skillchain/db/enrolment/roster-import.store'
import { type Tx, asActor } from '@skillchain/db/kernel/database'
import { append } from '@skillchain/db/kernel/event.store'
import { EnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan'
import { type RosterImport, RosterImportId } from '@skillchain/domain/enrolment/roster-import'
import { rosterImportPolicy as policy, subjectOf } from '@skillchain/domain/enrolment/roster-import.policy'
import { problem as rosterProblem } from '@skillchain/domain/enrolment/roster-problems'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import { type Actor, authorise } from '@skillchain/domain/organisation/access'

import { moment } from '../kernel/clock.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { type Route, answerProblems, credentialsIn } from '../kernel/route.ts'
import { admitting } from '../kernel/trpc.ts'
import { planOfRoster } from './roster-facts.ts'
import { previewRoster } from './roster-file.ts'
import { type RosterSeals, rosterSeals } from './roster-sealing.ts'

const MEBIBYTE = 1024 * 1024

/** For which plan the file is, what it is called, and its bytes. */
const Upload = z.object({
  query: z.object({
    chainId: ChainId,
    planId: EnrolmentPlanId,
    name: z.string().trim().min(1).max(200),
  }),
  body: z.instanceof(Buffer).refine(({ length }) => length > 0),
})
type Upload = z.infer<typeof Upload>

/**
 * Takes a roster in, seals it and begins an import with it. The same file for the same plan is answered with the import
 * that it already is, so that sending it again changes nothing. What cannot be read is refused before it is kept.
 */
export const rosterUpload: Route = (server, given) => {
  server.register(async (scope) => {
    answerProblems(scope)
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    scope.route({
      method: 'POST',
      url: '/api/upload/roster',
      bodyLimit: 20 * MEBIBYTE,
      handler: async (request) => {
        const upload = Upload.safeParse(request)
        if (!upload.success) throw new ProblemError(problem('request.malformed'))
        const { chainId } = upload.data.query
        const who = credentialsIn(request, given, { chainId, procedure: 'rosterImport.upload' })
        const enter = (tx: Tx, actor: Actor) => mayUpload(tx, actor, upload.data.query)
        // Whoever may not upload has nothing read; then, outside of every transaction, the file is tried.
        await asActor(given.db, who, async (tx, actor) => {
          admitting(policy.upload, given.services)(actor)
          await enter(tx, actor)
        })
        unwrap(await previewRoster(upload.data.body, { sheet: null, encoding: null }))
        return asActor(given.db, who, async (tx, actor) => {
          await enter(tx, actor)
          return takeIn(tx, { actor, upload: upload.data, seals: rosterSeals(given.services.keys) })
        })
      },
    })
  })
}

async function mayUpload(tx: Tx, actor: Actor, { chainId, planId }: Upload['query']): Promise<void> {
  const { plan } = await planOfRoster(tx, { chainId, id: planId })
  unwrap(authorise(policy.upload, actor, subjectOf(plan)))
  if (plan.status !== 'inForce') unwrap(refuse(rosterProblem('roster.plan-not-in-force')))
}

interface Taking {
  readonly actor: Actor
  readonly upload: Upload
  readonly seals: RosterSeals
}

async function takeIn(tx: Tx, { actor, upload, seals }: Taking): Promise<{ id: string; again: boolean }> {
  const { chainId, planId, name } = upload.query
  const state: RosterImport = {
    chainId,
    id: RosterImportId.parse(uuidv7()),
    planId,
    collegeId: actor.organisationId,
    fileName: name,
    fileSize: upload.body.length,
    fileHash: createHash('sha256').update(upload.body).digest('hex'),
    status: 'uploaded',
    layout: null,
    notices: [],
    counts: null,
    studentNumberLength: null,
    receipt: null,
    failure: null,
    uploadedAt: moment().now,
    importedAt: null,
    undoUntil: null,
    version: 0,
  }
  const before = await sameFile(tx, state)
  if (before) return { id: before.id, again: true }
  await insert(tx, state)
  await keepFile(tx, {
    chainId,
    importId: state.id,
    collegeId: state.collegeId,
    sealed: seals.file(state, upload.body),
  })
  await append(tx, {
    chainId,
    eventId: uuidv7(),
    aggregate: 'roster-import',
    aggregateId: state.id,
    version: 0,
    type: 'uploaded',
    actorId: actor.personId,
    organisationId: actor.organisationId,
    counterpartId: null,
    at: state.uploadedAt,
    payload: { type: 'uploaded', planId, fileHash: state.fileHash },
  })
  return { id: state.id, again: false }
}
