import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import {
  type Signatory,
  isLive,
  missingSignatures,
  openAmendment,
} from '@skillchain/domain/enrolment/apprentice-agreement'
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

/** What is asked about before it is done. */
export type AgreementStep = 'send' | 'refuse' | 'withdraw' | 'end' | 'refuseAmendment' | 'withdrawAmendment'

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
  const own = computed(() =>
    agreement.value && organisationId.value
      ? signsFor(agreement.value, { organisationId: organisationId.value })
      : [],
  )
  const ofOwn = (parties: readonly Signatory[]) => parties.filter((party) => own.value.includes(party))
  /** For whom the reader may sign what is still unsigned: of the text, and of its amendment. */
  const unsigned = computed(() => ofOwn(missing.value))
  const amending = computed(() => agreement.value && openAmendment(agreement.value))
  const unsignedNext = computed(() => ofOwn(amending.value ? missingSignatures(amending.value) : []))

  function can(command: CommandType): boolean {
    const { value: current } = agreement
    if (!current || !organisationId.value || !acting.value) return false
    if (!(acting.value.role in agreementPolicy[command])) return false
    if (!subjectOf(current).parties.includes(organisationId.value)) return false
    if (!startsFrom(transitions[command], current.status)) return false
    if (command === 'sign') return unsigned.value.length > 0
    if (command === 'propose') return !amending.value
    if (command === 'withdrawAmendment')
      return current.amendment?.organisationId === acting.value.organisationId
    return (command !== 'signAmendment' && command !== 'refuseAmendment') || unsignedNext.value.length > 0
  }
  const { isPending: pending, error, refetch } = reading
  return { view, agreement, missing, unsigned, unsignedNext, can, pending, error, refetch }
}

type Unsigned = Exclude<Command, { type: 'sign' | 'signAmendment' }>
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

/** Signs an agreement or its amendment; the password goes with the request and is kept nowhere. */
export function useSigning() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.apprenticeAgreement.sign.mutate>[0]
  const sending = useCommand((input: Input) => api.apprenticeAgreement.sign.mutate(input), {
    invalidates: touchedByAgreement,
    onDone: (_, { command }) => show(t(`agreement.done.${command.type}`)),
  })
  const sign = (
    { chainId, id, version }: Stated,
    { password, ...command }: Input['command'] & { password: string },
  ) => sending.performed({ chainId, id, version, command, password })
  return { ...sending, sign }
}
