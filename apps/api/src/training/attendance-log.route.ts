import { createHash } from 'node:crypto'

import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { type Tx, asActor } from '@skillchain/db/kernel/database'
import { append } from '@skillchain/db/kernel/event.store'
import { notify } from '@skillchain/db/kernel/notify'
import { addLogged, logKey } from '@skillchain/db/training/attendance-log.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { problem } from '@skillchain/domain/kernel/problems'
import { type Actor, enter } from '@skillchain/domain/organisation/access'
import type { AttendanceEvidence } from '@skillchain/domain/training/attendance-evidence'
import { LogSource } from '@skillchain/domain/training/attendance-log'
import { trainingSessionPolicy } from '@skillchain/domain/training/training-session.policy'

import { moment } from '../kernel/clock.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { type Route, answerProblems, credentialsIn } from '../kernel/route.ts'
import { admitting } from '../kernel/trpc.ts'
import { type Judged, judgeLog, readLog } from './attendance-log.ts'

const MEBIBYTE = 1024 * 1024

/** Whose log it is, and whether it is to be taken in or only looked at. */
const Upload = z.object({
  query: z.object({ chainId: ChainId, source: LogSource, step: z.enum(['look', 'import']) }),
  body: z.instanceof(Buffer).refine(({ length }) => length > 0),
})

/** A page shows so many rows, those that need somebody first. */
const MOST_SHOWN = 200
const LAST: readonly string[] = ['fresh', 'known', 'nobody']
const rank = ({ verdict }: Judged) => LAST.indexOf(verdict)

function answerOf(judged: readonly Judged[], added: number | null) {
  const count = (...verdicts: string[]) => judged.filter(({ verdict }) => verdicts.includes(verdict)).length
  const counts = { fresh: count('fresh'), known: count('known'), nobody: count('nobody') }
  const shown = judged.toSorted((a, b) => rank(a) - rank(b) || a.row - b.row).slice(0, MOST_SHOWN)
  return {
    added,
    counts: {
      ...counts,
      rows: judged.length,
      faulty: judged.length - counts.fresh - counts.known - counts.nobody,
    },
    rows: shown.map(({ row, verdict, mask, name, title }) => ({ row, verdict, mask, name, title })),
  }
}

/**
 * Takes in a log of a base's gates or machines: judged row by row, and kept as evidence when it is imported. The same file
 * again adds nothing. Of the file nothing is kept but its hash, and numbers of documents go no further than this.
 */
export const attendanceLogUpload: Route = (server, given) => {
  server.register(async (scope) => {
    answerProblems(scope)
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    scope.route({
      method: 'POST',
      url: '/api/upload/attendance-log',
      bodyLimit: 5 * MEBIBYTE,
      handler: async (request) => {
        const upload = Upload.safeParse(request)
        if (!upload.success) throw new ProblemError(problem('request.malformed'))
        const { query, body } = upload.data
        const { chainId, source, step } = query
        const who = credentialsIn(request, given, { chainId, procedure: 'trainingSession.importLog' })
        const admit = (actor: Actor) => {
          admitting(trainingSessionPolicy.importLog, given.services)(actor)
          unwrap(enter(actor, chainId))
        }
        // Whoever may not import has nothing read; then, outside of every transaction, the file is tried.
        await asActor(given.db, who, async (_, actor) => admit(actor))
        const { now } = moment()
        const rows = unwrap(await readLog(body, now))
        const importId = uuidv7()
        return asActor(given.db, who, async (tx, actor) => {
          admit(actor)
          const { keys } = given.services
          const context = { chainId, source, keys, now, importId, baseId: actor.organisationId }
          const judged = await judgeLog(tx, rows, context)
          if (step === 'look') return answerOf(judged, null)
          const hash = createHash('sha256').update(body).digest('hex')
          return answerOf(judged, await takeIn(tx, actor, { ...context, judged, hash }))
        })
      },
    })
  })
}

interface Taking {
  readonly chainId: ChainId
  readonly source: string
  readonly now: string
  readonly importId: string
  readonly judged: readonly Judged[]
  readonly hash: string
}

/** One event covers all rows of an import: how many they are, and a digest over them in order. */
async function takeIn(tx: Tx, actor: Actor, { judged, hash, ...taking }: Taking): Promise<number> {
  const { chainId, source, now: at, importId } = taking
  const evidence = distinct(judged.flatMap((each) => each.evidence))
  const added = await addLogged(tx, evidence)
  if (added === 0) return 0
  const rows = createHash('sha256').update(evidence.map(logKey).toSorted().join('\n')).digest('hex')
  const payload = { type: 'imported', source, fileHash: hash, added, rowsHash: rows }
  const { personId: actorId, organisationId } = actor
  const log = { aggregate: 'attendance-import', aggregateId: importId, version: 0, type: 'imported' }
  await append(tx, {
    chainId,
    eventId: uuidv7(),
    ...log,
    actorId,
    organisationId,
    counterpartId: null,
    at,
    payload,
  })
  const hosts = evidence.map(({ hostId }) => hostId)
  await notify(tx, [...new Set([organisationId, ...hosts])], {
    type: 'changed',
    chainId,
    aggregate: log.aggregate,
    id: importId,
  })
  return added
}

/** A log may say the same twice. */
const distinct = (evidence: readonly AttendanceEvidence[]): AttendanceEvidence[] => [
  ...new Map(evidence.map((each) => [logKey(each), each])).values(),
]
