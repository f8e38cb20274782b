import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import type { Command, CommandType } from '@skillchain/domain/training/apprenticeship-command'
import { apprenticeshipPolicy } from '@skillchain/domain/training/apprenticeship.policy'
import { isInTurn } from '@skillchain/domain/training/apprenticeship.rules'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import type { Session } from '@skillchain/shell/session/session'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import { type Apprentice, judge, touchedByTraining, useJudged } from './use-apprentices.ts'

export interface ApprenticeRef {
  readonly chainId: string
  readonly apprenticeshipId: string
}

/** Whether whoever acts may give a command to a record now. */
export function mayGive(
  command: CommandType,
  { enterpriseId, collegeId, status }: Pick<Apprentice, 'enterpriseId' | 'collegeId' | 'status'>,
  acting: Session['acting']['value'],
): boolean {
  if (!acting) return false
  const { organisationId, role } = acting
  const side = role === 'enterprise.manager' ? enterpriseId : collegeId
  return role in apprenticeshipPolicy[command] && side === organisationId && isInTurn(command, status)
}

/** One apprentice's record, what is against a rule in it, and what the reader may do with it now. */
export function useApprentice(ref: () => ApprenticeRef) {
  const api = useApi()
  const { acting } = useSession()
  const reading = useQuery({
    queryKey: computed(() => [
      'apprentice',
      acting.value?.organisationId,
      ref().chainId,
      ref().apprenticeshipId,
    ]),
    queryFn: () => api.apprenticeship.byId.query({ chainId: ref().chainId, id: ref().apprenticeshipId }),
  })
  const thresholds = useJudged(() => ref().chainId)
  const apprentice = computed(() => reading.data.value)
  const judged = computed(() => thresholds.data.value)
  const judgement = computed(() =>
    apprentice.value && judged.value ? judge(apprentice.value, judged.value) : undefined,
  )
  const can = (command: CommandType) =>
    apprentice.value !== undefined && mayGive(command, apprentice.value, acting.value)
  const error = computed(() => reading.error.value ?? thresholds.error.value)
  const refetch = () => Promise.all([reading.refetch(), thresholds.refetch()])
  const pending = computed(() => reading.isPending.value || thresholds.isPending.value)
  return { apprentice, judged, judgement, can, pending, error, refetch }
}

/** Gives a command to a record as it is on screen. */
export function useApprenticeCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.apprenticeship.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.apprenticeship.perform.mutate(input), {
    invalidates: touchedByTraining,
    onDone: (_, { command }) => show(t(`apprenticeship.record.done.${command.type}`)),
  })
  const give = ({ chainId, id, version }: Pick<Apprentice, 'chainId' | 'id' | 'version'>, command: Command) =>
    sending.performed({ chainId, id, version, command })
  return { ...sending, give }
}
