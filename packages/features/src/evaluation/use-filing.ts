import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { type BodyFiling, BodyFilingId } from '@skillchain/domain/evaluation/body-filing'
import { bodyFilingPolicy } from '@skillchain/domain/evaluation/body-filing.policy'
import { type Command, type CommandType, transitions } from '@skillchain/domain/evaluation/body-filing.rules'
import { startsFrom } from '@skillchain/domain/kernel/transitions'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Tone } from '@skillchain/ui/state/tone'
import { useToast } from '@skillchain/ui/state/toast'

/** Everything on screen that a command on a filing may have changed. */
export const touchedByFiling = [['body-filing'], ['task'], ['batch']] as const

/** What waits for the reader has colour: for the department what is submitted, for the body what was returned. */
export function filingTone(status: BodyFiling['status'], regulates: boolean): Tone {
  if (status === 'submitted') return regulates ? 'act' : 'plain'
  return status === 'returned' || status === 'suspended' ? 'danger' : 'plain'
}

/** One filing, and what the reader may do to it now. */
export function useFiling(ref: () => { chainId: string; filingId: string }) {
  const api = useApi()
  const { acting } = useSession()
  const asked = () => ({ chainId: ref().chainId, id: ref().filingId })
  const key = (part: string) =>
    computed(() => ['body-filing', acting.value?.organisationId, ref().chainId, ref().filingId, part])
  const reading = useQuery({ queryKey: key('one'), queryFn: () => api.bodyFiling.byId.query(asked()) })
  const happened = useQuery({
    queryKey: key('history'),
    queryFn: () => api.bodyFiling.history.query(asked()),
  })
  const filing = computed(() => reading.data.value)
  const can = (command: CommandType) => {
    const grant: Partial<Record<string, string>> = bodyFilingPolicy[command]
    const reach = acting.value ? grant[acting.value.role] : undefined
    const isOwn = filing.value?.bodyId === acting.value?.organisationId
    return (
      filing.value !== undefined &&
      reach !== undefined &&
      (reach === 'chain' || isOwn) &&
      startsFrom(transitions[command], filing.value.status)
    )
  }
  const { isPending: pending, error, refetch } = reading
  return { filing, history: computed(() => happened.data.value ?? []), can, pending, error, refetch }
}

/** Gives a command to a filing as it is on screen. */
export function useFilingCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.bodyFiling.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.bodyFiling.perform.mutate(input), {
    invalidates: touchedByFiling,
    onDone: (_, { command }) => show(t(`evaluation.filing.done.${command.type}`)),
  })
  const give = (filing: { chainId: string; id: string; version: number }, command: Command) =>
    sending.performed({
      chainId: filing.chainId,
      id: BodyFilingId.parse(filing.id),
      version: filing.version,
      command,
    })
  return { ...sending, give }
}
