import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { CertificateStatus } from '@skillchain/domain/certificate/certificate'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

interface Which {
  readonly chainId: string
  readonly batchId: string
}

/** Statuses in the order in which a certificate goes through them. */
const placeOf = (status: CertificateStatus) => CertificateStatus.options.indexOf(status)

/** A batch with how many certificates of each status it has, and the proposal for all who passed. */
export function useBatchCertificates(which: () => Which) {
  const { t } = useWords()
  const { show } = useToast()
  const api = useApi()
  const { acting } = useSession()
  const asking = computed(() => ({ ...which(), by: acting.value?.organisationId }))
  const batch = useQuery({
    queryKey: computed(() => ['evaluation-batch', asking.value]),
    queryFn: () => api.evaluationBatch.byId.query({ chainId: which().chainId, id: which().batchId }),
  })
  const counting = useQuery({
    queryKey: computed(() => ['certificate', 'count', asking.value]),
    queryFn: () => api.certificate.count.query(which()),
  })
  const counts = computed(() =>
    counting.data.value
      ?.toSorted((a, b) => placeOf(a.status) - placeOf(b.status))
      .map(({ status, count }) =>
        t('certificate.counted', { status: t(`certificate.status.${status}`), count }),
      )
      .join(' · '),
  )
  const propose = useCommand(api.certificate.propose.mutate, {
    invalidates: [['certificate'], ['task']],
    onDone: ({ proposed, held }) =>
      show(t(held > 0 ? 'certificate.done.proposeHeld' : 'certificate.done.propose', { proposed, held })),
  })
  const error = computed(() => batch.error.value ?? counting.error.value)
  return { batch: batch.data, counts, propose, error }
}
