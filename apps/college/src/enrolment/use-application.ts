import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import type { Application, ApplicationId } from '@skillchain/domain/enrolment/application'
import { type CommandType, transitions } from '@skillchain/domain/enrolment/application.rules'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { keysOf, startsFrom } from '@skillchain/domain/kernel/transitions'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'

type Asked = Parameters<Api['application']['perform']['mutate']>[0]
export type Decision = Asked['command']
export type InFull = Awaited<ReturnType<Api['application']['inFull']['query']>>

/** One application with all that was stated, the decisions open to the college now, and the way to give one. */
export function useApplication(ref: () => { chainId: ChainId; id: ApplicationId }) {
  const api = useApi()
  const { acting } = useSession()
  const { data, isPending, error } = useQuery({
    queryKey: computed(() => [
      'application',
      acting.value?.organisationId,
      ref().chainId,
      ref().id,
      'in-full',
    ]),
    queryFn: () => api.application.inFull.query(ref()),
  })
  const deciding = useCommand((input: Asked) => api.application.perform.mutate(input), {
    invalidates: [['application'], ['tasks']],
  })
  const commands = computed((): CommandType[] => {
    const status = data.value?.application.status
    return status ? keysOf(transitions).filter((command) => startsFrom(transitions[command], status)) : []
  })
  const decide = ({ chainId, id, version }: Application, command: Decision) =>
    deciding.performed({ chainId, id, version, command })
  return { data, pending: isPending, error, commands, decide, busy: deciding.busy, refusal: deciding.error }
}
