import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import type { Appeal } from '@skillchain/domain/evaluation/appeal'
import type { Command } from '@skillchain/domain/evaluation/appeal.rules'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import type { BatchRow } from './use-batch.ts'
import { useRaiseAppeal } from './use-raise-appeal.ts'

/** The appeals against a batch's results, and the ways to raise one and to answer it. */
export function useAppeals(batch: () => BatchRow) {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  const { acting } = useSession()
  const reading = useQuery({
    queryKey: computed(() => ['batch', acting.value?.organisationId, batch().id, 'appeals']),
    queryFn: () => api.appeal.list.query({ chainId: batch().chainId, batchId: batch().id }),
  })
  const raising = useRaiseAppeal(() => batch().chainId)
  type Answering = Parameters<typeof api.appeal.perform.mutate>[0]
  const answering = useCommand((input: Answering) => api.appeal.perform.mutate(input), {
    invalidates: [['batch'], ['task']],
    onDone: ({ status }) =>
      show(t(status === 'upheld' ? 'evaluation.appeal.upheld' : 'evaluation.appeal.answered')),
  })
  const answer = ({ chainId, id, version }: Appeal, command: Command) =>
    answering.performed({ chainId, id, version, command })
  return {
    appeals: computed(() => reading.data.value ?? []),
    unread: reading.error,
    raise: raising.raise,
    answer,
    busy: computed(() => raising.busy.value || answering.busy.value),
    error: computed(() => raising.error.value ?? answering.error.value),
  }
}
