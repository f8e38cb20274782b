import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'

/** The college's plans in force in a chain: those for which people can apply. */
export function useRosterPlans(chainId: () => ChainId | null) {
  const api = useApi()
  const { t } = useWords()
  const { acting } = useSession()
  const { data, isPending, error } = useQuery({
    queryKey: computed(() => ['plans', acting.value?.organisationId, chainId(), 'in-force']),
    queryFn: () =>
      api.enrolmentPlan.list.query({ chainId: chainId() ?? '', filter: { status: ['inForce'] }, limit: 200 }),
    enabled: computed(() => chainId() !== null),
  })
  const plans = computed(() => data.value?.rows ?? [])
  const nameOf = (id: string) => {
    const plan = plans.value.find((one) => one.id === id)
    if (!plan) return ''
    const { enterpriseName: enterprise, year, postNames } = plan
    return t('roster.planName', { enterprise, year, posts: postNames.join(t('roster.planPosts')) })
  }
  const options = computed(() => plans.value.map(({ id }) => ({ value: id, label: nameOf(id) })))
  return { plans, options, nameOf, pending: isPending, error }
}
