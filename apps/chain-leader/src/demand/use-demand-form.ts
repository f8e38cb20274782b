import { uuidv7 } from 'uuidv7'
import { computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { DemandTerms, SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import { emptyTerms } from '@skillchain/features/demand/use-demand-words'
import { touchedByDemand, useDemandCommand } from '@skillchain/features/demand/use-demand'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useForm } from '@skillchain/shell/form/use-form'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'
import { useQuery } from '@tanstack/vue-query'

const pick = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(emptyTerms).map((key) => [key, row[key]]))

/** The form of a demand, new or there already, as its address says. */
export function useDemandForm() {
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const { t } = useWords()
  const { show } = useToast()
  const chainId = computed(() => String(route.params['chainId']))
  const demandId = computed(() => SkillDemandId.safeParse(route.params['demandId']).data)
  const isNew = computed(() => demandId.value === undefined)

  const reading = useQuery({
    queryKey: computed(() => ['demand', chainId.value, demandId.value, 'form']),
    queryFn: () => api.skillDemand.byId.query({ chainId: chainId.value, id: demandId.value ?? '' }),
    enabled: computed(() => !isNew.value),
    // What is being written over must be what is there.
    staleTime: 0,
    gcTime: 0,
  })
  const demand = computed(() => reading.data.value)
  const form = useForm(DemandTerms, emptyTerms as object, {
    draft: `demand-${demandId.value ?? chainId.value}`,
  })
  /** The demand as the form began from it: what somebody else changes meanwhile must be refused, not written over. */
  const base = shallowRef<typeof demand.value>()
  // Once, when the demand is there: what is typed from then on is not written over.
  watch(
    () => demand.value?.id,
    () => {
      base.value = demand.value
      if (demand.value && !form.restored) form.reset(pick(demand.value))
    },
    { immediate: true },
  )

  type Founding = Parameters<typeof api.skillDemand.found.mutate>[0]
  const founding = useCommand((input: Founding) => api.skillDemand.found.mutate(input), {
    invalidates: touchedByDemand,
    onDone: () => show(t('demand.done.found')),
  })
  const changing = useDemandCommand()
  // One id for one form, so that sending it again after a lost answer founds nothing twice.
  const newId = SkillDemandId.parse(uuidv7())

  async function send(terms: DemandTerms) {
    const current = base.value
    const done = current
      ? await changing.give(current, { type: current.status === 'draft' ? 'revise' : 'amend', terms })
      : await founding.performed({ chainId: chainId.value, id: newId, draft: { terms, copiedFromId: null } })
    if (!done) return
    form.reset()
    await router.push({ name: 'demand', params: { ...route.params, demandId: current?.id ?? newId } })
  }
  return {
    form,
    demand,
    isNew,
    chainId,
    send,
    pending: computed(() => !isNew.value && reading.isPending.value),
    unread: reading.error,
    busy: computed(() => founding.busy.value || changing.busy.value),
    error: computed(() => founding.error.value ?? changing.error.value),
  }
}
