import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, computed, toValue } from 'vue'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { CommandType } from '@skillchain/domain/network/chain-command'
import { isOpen } from '@skillchain/domain/network/chain-revision'
import type { FilingField } from '@skillchain/domain/network/filing-field'
import { skillChainPolicy, subjectOf } from '@skillchain/domain/network/skill-chain.policy'
import { takes } from '@skillchain/domain/network/skill-chain.rules'
import { type Actor, type Grant, type Subject, permits } from '@skillchain/domain/organisation/access'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { isRegulator } from '@skillchain/domain/organisation/role'
import { useApi } from '@skillchain/shell/api/use-api'
import type { Api } from '@skillchain/shell/api/api-client'
import { useSession } from '@skillchain/shell/session/use-session'

export type OpenedChain = Awaited<ReturnType<Api['chain']['get']['query']>>
export type Chain = OpenedChain['chain']

/** Everything on screen that a command on a chain may have changed. */
export const touched = [['chain'], ['chains'], ['filing'], ['task']] as const

/** The key of a question about a chain, as the organisation in the address asks it. */
export function useChainKey(chainId: MaybeRefOrGetter<string>) {
  const { acting } = useSession()
  return (part: string) =>
    computed(() => ['chain', acting.value?.organisationId, toValue(chainId), part] as const)
}

/** One chain, the reader's place in it, and what the reader may do to it now. */
export function useChain(chainId: MaybeRefOrGetter<string>) {
  const api = useApi()
  const { account, acting } = useSession()
  const reading = useQuery({
    queryKey: useChainKey(chainId)('get'),
    queryFn: () => api.chain.get.query({ chainId: toValue(chainId) }),
  })
  const chain = computed(() => reading.data.value?.chain)
  const own = computed(() => reading.data.value?.own ?? null)
  const regulates = computed(() => acting.value !== null && isRegulator(acting.value.role))

  /** The reader as the rules know an actor: seeing the chain whole by leading or by looking after it. */
  const actor = computed((): Actor | null => {
    if (!account.value || !acting.value || !chain.value) return null
    const id = ChainId.parse(chain.value.id)
    return {
      personId: PersonId.parse(account.value.id),
      organisationId: OrganisationId.parse(acting.value.organisationId),
      role: acting.value.role,
      chainIds: [id],
      wideChainIds: regulates.value || own.value?.leads ? [id] : [],
      division: null,
    }
  })
  const permitted = (grant: Grant, subject: Subject) =>
    actor.value !== null && permits(grant, actor.value, subject)
  const can = (command: CommandType) => {
    if (!chain.value || !takes(chain.value.status, command)) return false
    const { id, leaderId } = chain.value
    const subject = subjectOf({ chainId: ChainId.parse(id), leaderId: OrganisationId.parse(leaderId) })
    return permitted(skillChainPolicy[command], subject)
  }
  const opens = (field: FilingField) => chain.value !== undefined && isOpen(chain.value, field)
  const leaderName = computed(() => reading.data.value?.leaderName ?? '')
  const { isPending: pending, error, refetch } = reading
  return { chain, own, leaderName, regulates, permitted, can, opens, pending, error, refetch }
}
