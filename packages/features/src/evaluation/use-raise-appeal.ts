import { uuidv7 } from 'uuidv7'

import { AppealId } from '@skillchain/domain/evaluation/appeal'
import type { Complaint } from '@skillchain/domain/evaluation/appeal.rules'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

/** Appeals against a result: a college for its people, or a person for themselves. */
export function useRaiseAppeal(chainId: () => string) {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.appeal.found.mutate>[0]
  const { performed, busy, error } = useCommand((input: Input) => api.appeal.found.mutate(input), {
    invalidates: [['batch'], ['candidate'], ['task']],
    onDone: () => show(t('evaluation.appeal.raised')),
  })
  const raise = (draft: Complaint) => performed({ chainId: chainId(), id: AppealId.parse(uuidv7()), draft })
  return { raise, busy, error }
}
