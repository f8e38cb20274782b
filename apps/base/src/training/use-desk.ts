import { useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { z } from 'zod'

import { AttendanceWord } from '@skillchain/domain/training/attendance-evidence'
import { type Entry, useOutbox } from '@skillchain/features/training/use-outbox'
import {
  type RosterLine,
  type SessionRef,
  touchedBySession,
  useSaid,
  useTrainingSession,
} from '@skillchain/features/training/use-training-session'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'

const Marked = z.object({ personId: z.string(), says: AttendanceWord })
type Marked = z.infer<typeof Marked>

/** What an instructor last said of somebody, and how far that has come. */
interface Said {
  readonly says: AttendanceWord
  readonly at: string
  readonly state: 'saved' | 'taken' | 'refused'
  readonly reason: string
}

/** What the server has of an instructor's word: the last. */
const taken = ({ said }: RosterLine): Said | undefined => {
  const marks = said.filter(({ source }) => source === 'instructor')
  const last = marks.toSorted((a, b) => (`${a.saidAt} ${a.at}` < `${b.saidAt} ${b.at}` ? -1 : 1)).at(-1)
  return last && { says: last.says, at: last.saidAt, state: 'taken', reason: '' }
}

/** A session's desk: the roster with what was said of each, and marks that are kept here until they are sent. */
export function useDesk(ref: SessionRef) {
  const api = useApi()
  const cache = useQueryClient()
  const { t, te } = useWords()
  const { acting } = useSession()
  const { time } = useSaid()
  const reading = useTrainingSession(() => ref)
  const { session, roster } = reading
  const { chainId, sessionId: id } = ref

  const outbox = useOutbox<Marked>({
    name: `mark.${acting.value?.organisationId ?? ''}.${id}`,
    schema: Marked,
    send: ({ key, item: { personId, says }, savedAt: saidAt }: Entry<Marked>) =>
      api.trainingSession.mark.mutate({ key, chainId, id, personId, says, saidAt }),
    onConfirmed: () =>
      Promise.all(touchedBySession.map((queryKey) => cache.invalidateQueries({ queryKey: [...queryKey] }))),
  })

  const reasonOf = (problem: Entry<Marked>['problem']) => {
    const key = `problem.${problem?.code ?? ''}`
    return problem && te(key) ? t(key, problem.params) : ''
  }
  /** A mark that has not been sent yet, or was refused, stands before what the server has. */
  const ofPerson = (line: RosterLine): Said | undefined => {
    const own = outbox.entries.value.findLast(({ item }) => item.personId === line.personId)
    if (!own || own.state === 'confirmed') return taken(line) ?? (own && savedOf(own))
    return savedOf(own)
  }
  const savedOf = ({ item, savedAt, state, problem }: Entry<Marked>): Said => ({
    says: item.says,
    at: savedAt,
    state: state === 'refused' ? 'refused' : state === 'saved' ? 'saved' : 'taken',
    reason: reasonOf(problem),
  })
  const lines = computed(() =>
    (roster.value ?? []).map((line) => ({
      personId: line.personId,
      name: line.name,
      tappedAt: line.said.find(({ source }) => source === 'person')?.saidAt,
      mark: ofPerson(line),
    })),
  )
  const counts = computed(() => {
    const of = (says: AttendanceWord) => lines.value.filter(({ mark }) => mark?.says === says).length
    return {
      listed: lines.value.length,
      tapped: lines.value.filter(({ tappedAt }) => tappedAt !== undefined).length,
      present: of('present'),
      late: of('late'),
      absent: of('absent'),
    }
  })
  const network = computed(() => {
    const {
      online,
      waiting: { value: count },
    } = outbox
    if (online.value) return count > 0 ? t('session.desk.onlineWaiting', { count }) : t('session.desk.online')
    return count > 0 ? t('session.desk.offlineWaiting', { count }) : t('session.desk.offline')
  })
  const hold = computed(() =>
    outbox.waiting.value > 0 ? t('session.desk.sendFirst', { count: outbox.waiting.value }) : undefined,
  )
  const mark = (personId: string, says: AttendanceWord) => outbox.put({ personId, says })
  const isOpen = computed(() => session.value?.status === 'open')
  const { online } = outbox
  return { ...reading, lines, counts, network, online, hold, mark, isOpen, time }
}
export type DeskLine = ReturnType<typeof useDesk>['lines']['value'][number]
