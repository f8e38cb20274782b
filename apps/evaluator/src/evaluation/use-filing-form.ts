import { useQuery } from '@tanstack/vue-query'
import { uuidv7 } from 'uuidv7'
import { computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { BodyFilingId, FilingTerms, ScopeRowId, termsOf } from '@skillchain/domain/evaluation/body-filing'
import { touchedByFiling, useFilingCommand } from '@skillchain/features/evaluation/use-filing'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useForm } from '@skillchain/shell/form/use-form'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

/** A row of the scope that says nothing yet. */
export const emptyRow = (dictionaryVersion: string) => ({
  id: ScopeRowId.parse(uuidv7()),
  dictionaryVersion,
  occupationCode: '',
  grade: '',
  siteName: '',
  seats: null,
  validFromOn: '',
  validToOn: '',
})

const empty = { bodyType: '', responsible: '', scope: [] as object[] }

/** The form of a filing, new or there already, as its address says. */
export function useFilingForm() {
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const { t } = useWords()
  const { show } = useToast()
  const chainId = computed(() => String(route.params['chainId']))
  const filingId = computed(() => BodyFilingId.safeParse(route.params['filingId']).data)
  const isNew = computed(() => filingId.value === undefined)
  const reading = useQuery({
    queryKey: computed(() => ['body-filing', chainId.value, filingId.value, 'form']),
    queryFn: () => api.bodyFiling.byId.query({ chainId: chainId.value, id: filingId.value ?? '' }),
    enabled: computed(() => !isNew.value),
    // What is being written over must be what is there.
    staleTime: 0,
    gcTime: 0,
  })
  const filing = computed(() => reading.data.value)
  const form = useForm(FilingTerms, empty as object, { draft: `filing-${filingId.value ?? chainId.value}` })
  /** As the form began from it: what somebody else changes meanwhile must be refused, not written over. */
  const base = shallowRef<typeof filing.value>()
  watch(
    () => filing.value?.id,
    () => {
      base.value = filing.value
      if (filing.value && !form.restored) form.reset(termsOf(filing.value))
    },
    { immediate: true },
  )
  type Founding = Parameters<typeof api.bodyFiling.found.mutate>[0]
  const founding = useCommand((input: Founding) => api.bodyFiling.found.mutate(input), {
    invalidates: touchedByFiling,
    onDone: () => show(t('evaluation.filing.saved')),
  })
  const changing = useFilingCommand()
  // One id for one form, so that sending it again after a lost answer founds nothing twice.
  const newId = BodyFilingId.parse(uuidv7())

  async function send(terms: FilingTerms) {
    const current = base.value
    const done = current
      ? await changing.give(current, { type: 'revise', terms })
      : await founding.performed({ chainId: chainId.value, id: newId, draft: terms })
    if (!done) return
    form.reset()
    await router.push({ name: 'body-filing', params: { ...route.params, filingId: current?.id ?? newId } })
  }
  return {
    form,
    isNew,
    send,
    pending: computed(() => !isNew.value && reading.isPending.value),
    unread: reading.error,
    busy: computed(() => founding.busy.value || changing.busy.value),
    error: computed(() => founding.error.value ?? changing.error.value),
  }
}
