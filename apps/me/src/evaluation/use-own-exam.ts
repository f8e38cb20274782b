import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

interface Ref {
  readonly chainId: string
  readonly candidateId: string
}

/** One exam of the reader's own. */
export function useOwnExam(ref: () => Ref) {
  const api = useApi()
  const { acting } = useSession()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: computed(() => ['candidate', acting.value?.organisationId, 'own', ref().candidateId]),
    queryFn: () => api.candidate.own.query({ chainId: ref().chainId, id: ref().candidateId }),
  })
  return { exam: data, pending: isPending, error, refetch }
}

/** The certificates that came of it. */
export function useExamCertificates(ref: () => Ref) {
  const api = useApi()
  const { acting } = useSession()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: computed(() => ['certificate', 'mine', acting.value?.organisationId, ref().candidateId]),
    queryFn: () => api.certificate.mine.query({ limit: 10, candidateId: ref().candidateId }),
  })
  return { certificates: computed(() => data.value?.rows), pending: isPending, error, refetch }
}
