import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { startsFrom } from '@skillchain/domain/kernel/transitions'
import { TrainingSessionId } from '@skillchain/domain/training/training-session'
import { trainingSessionPolicy } from '@skillchain/domain/training/training-session.policy'
import {
  type Command,
  type CommandType,
  transitions,
} from '@skillchain/domain/training/training-session.rules'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

export interface SessionRef {
  readonly chainId: string
  readonly sessionId: string
}
export type RosterLine = Awaited<ReturnType<Api['trainingSession']['roster']['query']>>[number]

/** Everything on screen that a command on a session may have changed. */
export const touchedBySession = [['training-session'], ['booking'], ['task']] as const

/** One session with its roster, and what the reader may do to it now. */
export function useTrainingSession(ref: () => SessionRef) {
  const api = useApi()
  const { acting } = useSession()
  const asked = () => ({ chainId: ref().chainId, id: ref().sessionId })
  const key = (part: string) =>
    computed(() => ['training-session', acting.value?.organisationId, ref().chainId, ref().sessionId, part])
  const reading = useQuery({ queryKey: key('one'), queryFn: () => api.trainingSession.byId.query(asked()) })
  const happened = useQuery({
    queryKey: key('history'),
    queryFn: () => api.trainingSession.history.query(asked()),
  })
  const listing = useQuery({
    queryKey: key('roster'),
    queryFn: () => api.trainingSession.roster.query(asked()),
  })
  const session = computed(() => reading.data.value)
  const isHost = computed(() => session.value?.hostId === acting.value?.organisationId)
  const isBase = computed(() => session.value?.baseId === acting.value?.organisationId)
  // Whether its time has come or gone is the server's to say; a button that could only be refused is not drawn.
  const isTimely = (command: CommandType) => {
    const now = new Date().toISOString()
    const { startsAt = now, endsAt = now } = session.value ?? {}
    if (command === 'enlist' || command === 'strike') return now < startsAt
    if (command === 'open') return now < endsAt
    if (command === 'close') return startsAt <= now
    return command !== 'settle' || endsAt <= now
  }
  const can = (command: CommandType) => {
    const { value: row } = session
    if (!row || !acting.value || !(isHost.value || isBase.value)) return false
    return (
      acting.value.role in trainingSessionPolicy[command] &&
      startsFrom(transitions[command], row.status) &&
      isTimely(command)
    )
  }
  const { isPending: pending, error, refetch } = reading
  return {
    session,
    isHost,
    isBase,
    can,
    history: computed(() => happened.data.value ?? []),
    roster: listing.data,
    rosterError: listing.error,
    refetchRoster: listing.refetch,
    pending,
    error,
    refetch,
  }
}

/** Gives a command to a session as it is on screen. */
export function useSessionCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.trainingSession.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.trainingSession.perform.mutate(input), {
    invalidates: touchedBySession,
    onDone: (_, { command }) => show(t(`session.done.${command.type}`)),
  })
  const give = (session: { chainId: string; id: string; version: number }, command: Command) =>
    sending.performed({
      chainId: session.chainId,
      id: TrainingSessionId.parse(session.id),
      version: session.version,
      command,
    })
  return { ...sending, give }
}

/** What was said of somebody, in words. */
export function useSaid() {
  const { t } = useWords()
  const clock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Asia/Shanghai' })
  const time = (at: string) => clock.format(new Date(at))
  /** What comes in later than this after it was said is told with both moments. */
  const LATE_MS = 120_000
  const saidText = ({ source, says, saidAt, at, fromAt, toAt }: RosterLine['said'][number]) => {
    if (fromAt && toAt) {
      const span = { from: time(fromAt), to: time(toAt) }
      return t('session.saidLogged', { source: t(`session.source.${source}`), ...span })
    }
    const isLate = Date.parse(at) - Date.parse(saidAt) > LATE_MS
    return t(isLate ? 'session.saidLate' : 'session.saidText', {
      source: t(`session.source.${source}`),
      says: t(`session.says.${says}`),
      at: time(saidAt),
      received: time(at),
    })
  }
  return { saidText, time }
}
