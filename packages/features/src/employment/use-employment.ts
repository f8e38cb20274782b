import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import type { Command, CommandType } from '@skillchain/domain/employment/employment-command'
import { employmentPolicy } from '@skillchain/domain/employment/employment.policy'
import { isInTurn, isStayInTurn } from '@skillchain/domain/employment/employment.rules'
import { asParty } from '@skillchain/domain/organisation/person-id'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import { type EmploymentLine, type StayLine, touchedByEmployment } from './use-employments.ts'

export interface EmploymentRef {
  readonly chainId: string
  readonly employmentId: string
}

/** One placement as the reader may see it. */
export function useEmployment(ref: () => EmploymentRef) {
  const api = useApi()
  const { acting } = useSession()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: computed(() => [
      'employment',
      acting.value?.organisationId,
      ref().chainId,
      ref().employmentId,
      'one',
    ]),
    queryFn: () => api.employment.byId.query({ chainId: ref().chainId, id: ref().employmentId }),
  })
  return { employment: data, pending: isPending, error, refetch }
}

type OnRecord = Exclude<CommandType, `${string}Stay`>
type OnStay = Extract<CommandType, `${string}Stay`>

/** What the reader may do now with a placement, and with one of its checks. */
export function useEmploymentTurns() {
  const { acting } = useSession()
  const isTheirs = (row: EmploymentLine, command: CommandType): boolean => {
    if (!acting.value) return false
    const { organisationId, role } = acting.value
    const side = role === 'person' ? asParty(row.personId) : row.enterpriseId
    return role in employmentPolicy[command] && side === organisationId
  }
  return {
    can: (row: EmploymentLine, command: OnRecord) => isTheirs(row, command) && isInTurn(command, row),
    canStay: (row: EmploymentLine, stay: StayLine, command: OnStay) =>
      isTheirs(row, command) && isStayInTurn(command, row, stay.state),
  }
}

/** Gives a command to a placement as it is on screen. */
export function useEmploymentCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.employment.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.employment.perform.mutate(input), {
    invalidates: touchedByEmployment,
    onDone: (_, { command }) => show(t(`employment.record.done.${command.type}`)),
  })
  const give = (
    { chainId, id, version }: Pick<EmploymentLine, 'chainId' | 'id' | 'version'>,
    command: Command,
  ) => sending.performed({ chainId, id, version, command })
  return { ...sending, give }
}
