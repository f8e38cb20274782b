import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { mutualReviewPolicy } from '@skillchain/domain/quality/mutual-review.policy'
import type { Command } from '@skillchain/domain/quality/mutual-review.rules'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import type { Collaboration } from './use-mutual-reviews.ts'

export interface ReviewRef {
  readonly chainId: string
  readonly reviewId: string
}

/** One collaboration under review, and what the reader may do to it now. */
export function useMutualReview(ref: () => ReviewRef) {
  const api = useApi()
  const { acting } = useSession()
  const reading = useQuery({
    queryKey: computed(() => [
      'mutual-review',
      acting.value?.organisationId,
      ref().chainId,
      ref().reviewId,
      'one',
    ]),
    queryFn: () => api.mutualReview.byId.query({ chainId: ref().chainId, id: ref().reviewId }),
  })
  const mayAct = computed(() => acting.value !== null && acting.value.role in mutualReviewPolicy.give)
  const { data: collaboration, isPending: pending, error, refetch } = reading
  return { collaboration, mayAct, pending, error, refetch }
}

type Review = Collaboration['given']

/** Gives a command to a review as it is on screen. */
export function useReviewCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.mutualReview.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.mutualReview.perform.mutate(input), {
    invalidates: [['mutual-review'], ['task']],
    onDone: (_, { command }) => show(t(`quality.review.done.${command.type}`)),
  })
  const give = ({ chainId, id, version }: Pick<Review, 'chainId' | 'id' | 'version'>, command: Command) =>
    sending.performed({ chainId, id, version, command })
  const { busy, error } = sending
  return { give, busy, error }
}
