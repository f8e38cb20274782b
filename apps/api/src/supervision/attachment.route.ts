import { createHash } from 'node:crypto'

import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { type Tx, asActor } from '@skillchain/db/kernel/database'
import { append } from '@skillchain/db/kernel/event.store'
import { type Place, seal, unsealBytes } from '@skillchain/db/kernel/sealed'
import {
  type Matter,
  attachmentsOf,
  fileOf,
  keep,
  matterOf,
} from '@skillchain/db/supervision/attachment.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { problem as kernelProblem } from '@skillchain/domain/kernel/problems'
import { startsFrom } from '@skillchain/domain/kernel/transitions'
import { type Actor, authorise } from '@skillchain/domain/organisation/access'
import {
  type Attachment,
  AttachmentId,
  type AttachmentKind,
  MOST_BYTES,
  MOST_FILES,
  kindOf,
} from '@skillchain/domain/supervision/attachment'
import { evidenceRequestPolicy, subjectOf } from '@skillchain/domain/supervision/evidence-request.policy'
import { transitions as ofRequest } from '@skillchain/domain/supervision/evidence-request.rules'
import { problem } from '@skillchain/domain/supervision/inspection-problems'
import { rectificationPolicy } from '@skillchain/domain/supervision/rectification.policy'
import { transitions as ofRectification } from '@skillchain/domain/supervision/rectification.rules'

import { moment } from '../kernel/clock.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { type Route, answerProblems, credentialsIn } from '../kernel/route.ts'
import { admitting } from '../kernel/trpc.ts'

const Upload = z.object({
  query: z.object({ chainId: ChainId, recordId: z.uuid(), name: z.string().trim().min(1).max(200) }),
  body: z.instanceof(Buffer).refine(({ length }) => length > 0),
})
const Download = z.object({ query: z.object({ chainId: ChainId, id: AttachmentId }) })

const types: Record<AttachmentKind, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Where the bytes of a file are sealed: they open in no other row. */
const placeOf = ({ chainId, id }: Pick<Attachment, 'chainId' | 'id'>): Place => [
  'supervision.attachment',
  'sealed',
  chainId,
  id,
]

/** Files are added by whoever may answer, while an answer is asked for. */
function mayAdd(actor: Actor, { kind, record }: Matter): void {
  const grant = kind === 'rectification' ? rectificationPolicy.report : evidenceRequestPolicy.answer
  unwrap(authorise(grant, actor, subjectOf(record)))
  const open =
    kind === 'rectification'
      ? startsFrom(ofRectification.report, record.status)
      : startsFrom(ofRequest.answer, record.status)
  if (!open) unwrap(refuse(problem('supervision.inspection-out-of-turn')))
}

interface Taking {
  readonly actor: Actor
  readonly upload: z.infer<typeof Upload>
  readonly key: Buffer
}

/** The same file again is the one that is there already. */
async function takeIn(tx: Tx, { actor, upload, key }: Taking): Promise<Attachment> {
  const { query, body } = upload
  const { chainId, recordId, name } = query
  const matter = await matterOf(tx, { chainId, recordId })
  if (!matter) throw new ProblemError(kernelProblem('record.missing', { id: recordId }))
  mayAdd(actor, matter)
  const kind = unwrap(kindOf(name, body))
  const sha256 = createHash('sha256').update(body).digest('hex')
  const there = await attachmentsOf(tx, { chainId, recordId })
  const same = there.find((each) => each.sha256 === sha256)
  if (same) return same
  if (there.length >= MOST_FILES) unwrap(refuse(problem('supervision.attachment-many', { most: MOST_FILES })))
  const { divisionCode, organisationId } = matter.record
  const id = AttachmentId.parse(uuidv7())
  const at = moment().now
  const size = body.length
  const added = {
    chainId,
    id,
    divisionCode,
    organisationId,
    recordId,
    name,
    kind,
    size,
    sha256,
    uploadedAt: at,
  }
  await keep(tx, { ...added, sealed: seal(key, placeOf(added), body) })
  await append(tx, {
    chainId,
    eventId: uuidv7(),
    aggregate: 'attachment',
    aggregateId: id,
    version: 0,
    type: 'added',
    actorId: actor.personId,
    organisationId: actor.organisationId,
    counterpartId: null,
    at,
    payload: { type: 'added', recordId, kind, size, sha256 },
  })
  return added
}

/** Takes in a file for a request for evidence or a rectification, and gives it back to whoever may read it. */
export const attachmentRoutes: Route = (server, given) => {
  const key = given.services.keys.of('supervision/attachment')
  server.register(async (scope) => {
    answerProblems(scope)
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    scope.route({
      method: 'POST',
      url: '/api/upload/attachment',
      bodyLimit: MOST_BYTES,
      handler: async (request) => {
        const upload = Upload.safeParse(request)
        if (!upload.success) throw new ProblemError(kernelProblem('request.malformed'))
        const { chainId } = upload.data.query
        const who = credentialsIn(request, given, { chainId, procedure: 'evidenceRequest.attach' })
        return asActor(given.db, who, async (tx, actor) => {
          admitting(evidenceRequestPolicy.answer, given.services)(actor)
          const { id, name, size, kind, sha256 } = await takeIn(tx, { actor, upload: upload.data, key })
          return { id, name, size, kind, sha256 }
        })
      },
    })
    scope.get('/api/download/attachment', async (request, reply) => {
      const asked = Download.safeParse(request)
      if (!asked.success) throw new ProblemError(kernelProblem('request.malformed'))
      const { query } = asked.data
      const who = credentialsIn(request, given, { chainId: query.chainId, procedure: 'evidenceRequest.file' })
      const file = await asActor(given.db, who, async (tx, actor) => {
        admitting(evidenceRequestPolicy.read, given.services)(actor)
        return fileOf(tx, query)
      })
      if (!file) throw new ProblemError(kernelProblem('record.missing', { id: query.id }))
      // Saved and never shown: what others have sent runs in nobody's page.
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header('x-content-type-options', 'nosniff')
        .type(types[file.kind])
        .send(unsealBytes(key, placeOf(file), file.sealed))
    })
  })
}
