import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { isLive, missingSignatures } from '@skillchain/domain/enrolment/apprentice-agreement'
import { type Command, signsFor } from '@skillchain/domain/enrolment/apprentice-agreement-command'
import { agreementPolicy, subjectOf } from '@skillchain/domain/enrolment/apprentice-agreement.policy'
import { type CommandType, transitions } from '@skillchain/domain/enrolment/apprentice-agreement.rules'
import { startsFrom } from '@skillchain/domain/kernel/transitions'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

export type AgreementView = Awaited<ReturnType<Api['apprenticeAgreement']['byId']['query']>>
export type Agreement = AgreementView['agreement']

export interface AgreementRef {
  readonly chainId: string
  readonly agreementId: string
}

/** Everything on screen that a command on an agreement may have changed. */
export const touchedByAgreement = [['agreement'], ['task']] as const

/** One agreement, whom the reader may sign for, and what the reader may do to it now. */
export function useAgreement(ref: () => AgreementRef) {
  const api = useApi()
  const { acting } = useSession()
  const reading = useQuery({
    queryKey: computed(() => ['agreement', acting.value?.organisationId, ref().chainId, ref().agreementId]),
    queryFn: () => api.apprenticeAgreement.byId.query({ chainId: ref().chainId, id: ref().agreementId }),
  })
  const view = computed(() => reading.data.value)
  const agreement = computed(() => view.value?.agreement)
  const organisationId = computed(() => OrganisationId.safeParse(acting.value?.organisationId).data)
  const missing = computed(() =>
    agreement.value && isLive(agreement.value.status) ? missingSignatures(agreement.value) : [],
  )
  /** For whom the reader may sign what is still unsigned. */
  const unsigned = computed(() => {
    if (!agreement.value || !organisationId.value) return []
    const own = signsFor(agreement.value, { organisationId: organisationId.value })
    return missing.value.filter((party) => own.includes(party))
  })

  function can(command: CommandType): boolean {
    const { value: current } = agreement
    if (!current || !organisationId.value || !acting.value) return false
    if (!(acting.value.role in agreementPolicy[command])) return false
    if (!subjectOf(current).parties.includes(organisationId.value)) return false
    if (!startsFrom(transitions[command], current.status)) return false
    return command !== 'sign' || unsigned.value.length > 0
  }
  const { isPending: pending, error, refetch } = reading
  return { view, agreement, missing, unsigned, can, pending, error, refetch }
}

type Unsigned = Exclude<Command, { type: 'sign' }>
type Stated = Pick<Agreement, 'chainId' | 'id' | 'version'>

/** Gives a command to an agreement as it is on screen. */
export function useAgreementCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.apprenticeAgreement.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.apprenticeAgreement.perform.mutate(input), {
    invalidates: touchedByAgreement,
    onDone: (_, { command }) => show(t(`agreement.done.${command.type}`)),
  })
  const give = ({ chainId, id, version }: Stated, command: Unsigned) =>
    sending.performed({ chainId, id, version, command })
  return { ...sending, give }
}

/** Signs an agreement; the password goes with the request and is kept nowhere. */
export function useSigning() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.apprenticeAgreement.sign.mutate>[0]
  const sending = useCommand((input: Input) => api.apprenticeAgreement.sign.mutate(input), {
    invalidates: touchedByAgreement,
    onDone: () => show(t('agreement.done.sign')),
  })
  const sign = (
    { chainId, id, version }: Stated,
    { password, ...command }: Omit<Input['command'], 'type'> & { password: string },
  ) => sending.performed({ chainId, id, version, command: { type: 'sign', ...command }, password })
  return { ...sending, sign }
}
