import { useQuery } from '@tanstack/vue-query'
import { uuidv7 } from 'uuidv7'
import { computed } from 'vue'

import { type ScoreCorrection, ScoreCorrectionId } from '@skillchain/domain/evaluation/score-correction'
import type { Command, Proposal } from '@skillchain/domain/evaluation/score-correction.rules'
import type { BatchRow } from '@skillchain/features/evaluation/use-batch'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { problemText } from '@skillchain/shell/problem/problem-text'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

/** The corrections of a batch's scores, and the ways to propose one and to decide on it. */
export function useCorrections(batch: () => BatchRow) {
  const api = useApi()
  const words = useWords()
  const { t } = words
  const { show } = useToast()
  const { acting, account } = useSession()
  const reading = useQuery({
    queryKey: computed(() => ['batch', acting.value?.organisationId, batch().id, 'corrections']),
    queryFn: () => api.scoreCorrection.list.query({ chainId: batch().chainId, batchId: batch().id }),
  })
  const invalidates = [['batch'], ['candidate'], ['task']]
  type Founding = Parameters<typeof api.scoreCorrection.found.mutate>[0]
  const proposing = useCommand((input: Founding) => api.scoreCorrection.found.mutate(input), {
    invalidates,
    onDone: () => show(t('evaluation.correction.proposed')),
  })
  type Deciding = Parameters<typeof api.scoreCorrection.perform.mutate>[0]
  const deciding = useCommand((input: Deciding) => api.scoreCorrection.perform.mutate(input), {
    invalidates,
    onDone: () => show(t('evaluation.correction.decided')),
  })
  const propose = (draft: Proposal) =>
    proposing.performed({ chainId: batch().chainId, id: ScoreCorrectionId.parse(uuidv7()), draft })
  const decide = ({ chainId, id, version }: ScoreCorrection, command: Command) =>
    deciding.performed({ chainId, id, version, command })
  /** Whether the reader may answer it: whoever proposed it or has approved it already may not. */
  const isToDecide = ({ status, proposedBy, approvedBy }: ScoreCorrection) => {
    const own = account.value?.id
    return status === 'proposed' && own !== proposedBy && !approvedBy.some((each) => each === own)
  }
  return {
    corrections: computed(() => reading.data.value ?? []),
    unread: reading.error,
    isToDecide,
    propose,
    decide,
    busy: computed(() => proposing.busy.value || deciding.busy.value),
    error: computed(() => proposing.error.value ?? deciding.error.value),
    /** Why a decision was refused, in a sentence. */
    refusal: computed(() =>
      deciding.error.value
        ? problemText(words, deciding.problem.value, deciding.error.value).title
        : undefined,
    ),
  }
}
