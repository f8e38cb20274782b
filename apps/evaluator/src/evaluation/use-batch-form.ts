import { useQuery } from '@tanstack/vue-query'
import { uuidv7 } from 'uuidv7'
import { computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { BatchTerms, EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { termsOf } from '@skillchain/domain/evaluation/evaluation-batch.rules'
import { touchedByBatch, useBatchCommand } from '@skillchain/features/evaluation/use-batch'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useForm } from '@skillchain/shell/form/use-form'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

const empty = {
  name: '',
  filingId: '',
  scopeRowId: '',
  standardVersion: '2023',
  examOn: '',
  places: null,
  secondCertificate: null,
  secondPassMark: null,
}

/** Rows of the body's filings in force, each as one choice. */
function useScopeChoices(chainId: () => string) {
  const api = useApi()
  const { t } = useWords()
  const { acting } = useSession()
  const reading = useQuery({
    queryKey: computed(() => ['body-filing', acting.value?.organisationId, chainId(), 'in-force']),
    queryFn: () => api.bodyFiling.list.query({ chainId: chainId(), status: ['filed'], limit: 50 }),
  })
  const rows = computed(() =>
    (reading.data.value?.rows ?? [])
      .filter(({ bodyId }) => bodyId === acting.value?.organisationId)
      .flatMap((filing) => filing.scope.map((row) => ({ filingId: filing.id, row }))),
  )
  const options = computed(() =>
    rows.value.map(({ row }) => ({
      value: String(row.id),
      label: [row.occupationCode, t(`standard.grade.${row.grade}`), row.siteName].join(' · '),
    })),
  )
  const filingOf = (rowId: string) => rows.value.find(({ row }) => row.id === rowId)?.filingId ?? ''
  return { options, filingOf, pending: reading.isPending, error: reading.error }
}

/** The form of a batch, new or a draft, as its address says. */
export function useBatchForm() {
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const { t } = useWords()
  const { show } = useToast()
  const chainId = computed(() => String(route.params['chainId']))
  const batchId = computed(() => EvaluationBatchId.safeParse(route.params['batchId']).data)
  const isNew = computed(() => batchId.value === undefined)
  const choices = useScopeChoices(() => chainId.value)
  const reading = useQuery({
    queryKey: computed(() => ['batch', chainId.value, batchId.value, 'form']),
    queryFn: () => api.evaluationBatch.byId.query({ chainId: chainId.value, id: batchId.value ?? '' }),
    enabled: computed(() => !isNew.value),
    // What is being written over must be what is there.
    staleTime: 0,
    gcTime: 0,
  })
  const batch = computed(() => reading.data.value)
  const form = useForm(BatchTerms, empty as object, { draft: `batch-${batchId.value ?? chainId.value}` })
  const base = shallowRef<typeof batch.value>()
  watch(
    () => batch.value?.id,
    () => {
      base.value = batch.value
      if (batch.value && !form.restored) form.reset(termsOf(batch.value))
    },
    { immediate: true },
  )
  type Founding = Parameters<typeof api.evaluationBatch.found.mutate>[0]
  const founding = useCommand((input: Founding) => api.evaluationBatch.found.mutate(input), {
    invalidates: touchedByBatch,
    onDone: () => show(t('evaluation.batch.saved')),
  })
  const changing = useBatchCommand()
  const newId = EvaluationBatchId.parse(uuidv7())

  async function send(terms: BatchTerms) {
    const current = base.value
    const done = current
      ? await changing.give(current, { type: 'revise', terms })
      : await founding.performed({ chainId: chainId.value, id: newId, draft: terms })
    if (!done) return
    form.reset()
    await router.push({ name: 'batch', params: { chainId: chainId.value, batchId: current?.id ?? newId } })
  }
  return {
    form,
    isNew,
    chainId,
    choices,
    send,
    pending: computed(() => (!isNew.value && reading.isPending.value) || choices.pending.value),
    unread: computed(() => reading.error.value ?? choices.error.value),
    busy: computed(() => founding.busy.value || changing.busy.value),
    error: computed(() => founding.error.value ?? changing.error.value),
  }
}
