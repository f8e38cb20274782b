import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import { type Command, type CommandType, transitions } from '@skillchain/domain/demand/skill-demand.rules'
import { skillDemandPolicy } from '@skillchain/domain/demand/skill-demand.policy'
import { startsFrom } from '@skillchain/domain/kernel/transitions'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

/** Everything on screen that a command on a demand may have changed. */
export const touchedByDemand = [['demand'], ['task'], ['plan']] as const

/** One demand, and what the reader may do to it now. */
export function useDemand(ref: () => { chainId: string; demandId: string }) {
  const api = useApi()
  const { acting } = useSession()
  const asked = () => ({ chainId: ref().chainId, id: ref().demandId })
  const key = (part: string) =>
    computed(() => ['demand', acting.value?.organisationId, ref().chainId, ref().demandId, part])
  const reading = useQuery({ queryKey: key('one'), queryFn: () => api.skillDemand.byId.query(asked()) })
  const happened = useQuery({
    queryKey: key('history'),
    queryFn: () => api.skillDemand.history.query(asked()),
  })
  const demand = computed(() => reading.data.value)
  const isOwn = computed(() => demand.value?.enterpriseId === acting.value?.organisationId)
  const can = (command: CommandType) =>
    demand.value !== undefined &&
    isOwn.value &&
    acting.value !== null &&
    acting.value.role in skillDemandPolicy[command] &&
    startsFrom(transitions[command], demand.value.status)
  const { isPending: pending, error, refetch } = reading
  return { demand, history: computed(() => happened.data.value ?? []), isOwn, can, pending, error, refetch }
}

/** Gives a command to a demand as it is on screen. */
export function useDemandCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.skillDemand.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.skillDemand.perform.mutate(input), {
    invalidates: touchedByDemand,
    onDone: (_, { command }) => show(t(`demand.done.${command.type}`)),
  })
  const give = (demand: { chainId: string; id: string; version: number }, command: Command) =>
    sending.performed({
      chainId: demand.chainId,
      id: SkillDemandId.parse(demand.id),
      version: demand.version,
      command,
    })
  return { ...sending, give }
}
