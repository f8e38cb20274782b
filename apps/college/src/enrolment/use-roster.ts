import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { type RosterImport, RosterImportId } from '@skillchain/domain/enrolment/roster-import'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useJob } from '@skillchain/shell/notice/use-job'
import { useSession } from '@skillchain/shell/session/use-session'

export interface RosterRef {
  readonly chainId: string
  readonly importId: string
}
type Asked = Parameters<Api['rosterImport']['perform']['mutate']>[0]

/** Statuses in which work goes on in the background, and the page shows how far it is. */
const underWay = new Set<string>(['mapped', 'checking', 'importing'])

const keyOf = (organisationId: string | undefined, { chainId, importId }: RosterRef) =>
  ['roster', organisationId, chainId, importId] as const

/** One roster, how far the work on it has come, and the steps a person takes with it. */
export function useRoster(ref: () => RosterRef) {
  const api = useApi()
  const { acting } = useSession()
  const which = computed(() => ({
    chainId: ChainId.parse(ref().chainId),
    id: RosterImportId.parse(ref().importId),
  }))
  const queryKey = computed(() => keyOf(acting.value?.organisationId, ref()))
  const { data, isPending, error, refetch } = useQuery({
    queryKey,
    queryFn: () => api.rosterImport.byId.query(which.value),
    // In case nobody tells: work that goes on is asked for now and then.
    refetchInterval: ({ state }) => (underWay.has(state.data?.status ?? '') ? 2_000 : false),
  })
  const { job } = useJob(() => (underWay.has(data.value?.status ?? '') ? which.value : null))
  const step = useCommand((input: Asked) => api.rosterImport.perform.mutate(input), {
    invalidates: [['roster'], ['application']],
  })
  const perform = ({ chainId, id, version }: RosterImport, command: Asked['command']) =>
    step.performed({ chainId, id, version, command })
  return {
    roster: data,
    job,
    pending: isPending,
    error,
    refetch,
    perform,
    busy: step.busy,
    refusal: step.error,
  }
}

/** Changing rows of a roster: mending cells, and deciding on duplicates. */
export function useRosterRows(roster: () => RosterImport) {
  const api = useApi()
  const invalidates = [['roster']] as const
  type Mending = Parameters<typeof api.rosterImport.mend.mutate>[0]
  type Resolving = Parameters<typeof api.rosterImport.resolve.mutate>[0]
  const mending = useCommand((input: Mending) => api.rosterImport.mend.mutate(input), { invalidates })
  const resolving = useCommand((input: Resolving) => api.rosterImport.resolve.mutate(input), { invalidates })
  const upon = () => {
    const { chainId, id, version } = roster()
    return { chainId, id, version }
  }
  return {
    mend: (edits: Pick<Mending, 'edits' | 'alike'>) => mending.performed({ ...upon(), ...edits }),
    resolve: (decision: Pick<Resolving, 'outcome' | 'rows' | 'resolution'>) =>
      resolving.performed({ ...upon(), ...decision }),
    busy: computed(() => mending.busy.value || resolving.busy.value),
    refusal: computed(() => mending.error.value ?? resolving.error.value),
  }
}
