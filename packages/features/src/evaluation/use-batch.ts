import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import type { Command } from '@skillchain/domain/evaluation/evaluation-batch-command'
import { evaluationBatchPolicy } from '@skillchain/domain/evaluation/evaluation-batch.policy'
import { type CommandType, transitions } from '@skillchain/domain/evaluation/evaluation-batch.rules'
import { startsFrom } from '@skillchain/domain/kernel/transitions'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

export type BatchRow = Awaited<ReturnType<Api['evaluationBatch']['byId']['query']>>

/** Everything on screen that a command on a batch may have changed. */
export const touchedByBatch = [['batch'], ['candidate'], ['task'], ['mark']] as const

/** One batch, and what the reader may do to it now. */
export function useBatch(ref: () => { chainId: string; batchId: string }) {
  const api = useApi()
  const { acting } = useSession()
  const asked = () => ({ chainId: ref().chainId, id: ref().batchId })
  const key = (part: string) =>
    computed(() => ['batch', acting.value?.organisationId, ref().chainId, ref().batchId, part])
  const reading = useQuery({ queryKey: key('one'), queryFn: () => api.evaluationBatch.byId.query(asked()) })
  const happened = useQuery({
    queryKey: key('history'),
    queryFn: () => api.evaluationBatch.history.query(asked()),
  })
  const batch = computed(() => reading.data.value)
  const isOwn = computed(() => batch.value?.bodyId === acting.value?.organisationId)
  const can = (command: CommandType) =>
    batch.value !== undefined &&
    isOwn.value &&
    acting.value !== null &&
    acting.value.role in evaluationBatchPolicy[command] &&
    startsFrom(transitions[command], batch.value.status)
  const { isPending: pending, error, refetch } = reading
  return { batch, history: computed(() => happened.data.value ?? []), isOwn, can, pending, error, refetch }
}

/** Gives a command to a batch as it is on screen. */
export function useBatchCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.evaluationBatch.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.evaluationBatch.perform.mutate(input), {
    invalidates: touchedByBatch,
    onDone: (_, { command }) => show(t(`evaluation.batch.done.${command.type}`)),
  })
  const give = (batch: { chainId: string; id: string; version: number }, command: Command) =>
    sending.performed({
      chainId: batch.chainId,
      id: EvaluationBatchId.parse(batch.id),
      version: batch.version,
      command,
    })
  return { ...sending, give }
}
