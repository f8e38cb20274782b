import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { FieldGroup, hasLapsed, otherSide, sideOf } from '@skillchain/domain/enrolment/enrolment-plan'
import type { Command } from '@skillchain/domain/enrolment/enrolment-plan-command'
import { enrolmentPlanPolicy } from '@skillchain/domain/enrolment/enrolment-plan.policy'
import { type CommandType, speaker, transitions } from '@skillchain/domain/enrolment/enrolment-plan.rules'
import { startsFrom } from '@skillchain/domain/kernel/transitions'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

export type PlanView = Awaited<ReturnType<Api['enrolmentPlan']['byId']['query']>>
export type Plan = PlanView['plan']

/** Everything on screen that a command on a plan may have changed. */
export const touchedByPlan = [['plan'], ['demand'], ['task']] as const

export interface PlanRef {
  readonly chainId: string
  readonly planId: string
}

/** The key of a question about a plan, as the organisation in the address asks it. */
export function usePlanKey(ref: () => PlanRef) {
  const { acting } = useSession()
  return (part: string) =>
    computed(() => ['plan', acting.value?.organisationId, ref().chainId, ref().planId, part] as const)
}

/** One plan, the reader's side of it, and what the reader may do to it now. */
export function usePlan(ref: () => PlanRef) {
  const api = useApi()
  const { acting } = useSession()
  const reading = useQuery({
    queryKey: usePlanKey(ref)('one'),
    queryFn: () => api.enrolmentPlan.byId.query({ chainId: ref().chainId, id: ref().planId }),
  })
  const view = computed(() => reading.data.value)
  const plan = computed(() => view.value?.plan)
  /** Null for who only looks on: a chain's leader, a regulator. */
  const side = computed(() => {
    const organisationId = OrganisationId.safeParse(acting.value?.organisationId).data
    return plan.value && organisationId ? sideOf(plan.value, organisationId) : null
  })
  const lapsed = computed(() => plan.value !== undefined && hasLapsed(plan.value, view.value?.today ?? ''))
  const isMine = computed(() => plan.value?.status === 'negotiating' && plan.value.turn === side.value)
  /** The other side stands by all of the present text: confirming it puts the plan in force. */
  const otherStands = computed(
    () =>
      plan.value !== undefined &&
      plan.value.confirmed[otherSide(plan.value.turn)].length === FieldGroup.options.length,
  )

  function can(command: CommandType): boolean {
    if (!plan.value || side.value === null || !acting.value) return false
    if (!(acting.value.role in enrolmentPlanPolicy[command])) return false
    if (!startsFrom(transitions[command], plan.value.status)) return false
    if (speaker[command] === 'onTurn') return isMine.value && !lapsed.value
    return speaker[command] === 'either' || !isMine.value
  }
  const nameOf = (of: 'enterprise' | 'college') =>
    (of === 'enterprise' ? view.value?.enterpriseName : view.value?.collegeName) ?? ''
  const counterpart = computed(() => (side.value ? nameOf(otherSide(side.value)) : ''))
  const { isPending: pending, error, refetch } = reading
  return { view, plan, side, lapsed, isMine, otherStands, can, nameOf, counterpart, pending, error, refetch }
}

/** Gives a command to a plan as it is on screen. */
export function usePlanCommand(onConflict?: () => unknown) {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.enrolmentPlan.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.enrolmentPlan.perform.mutate(input), {
    invalidates: touchedByPlan,
    onDone: (_, { command }) => show(t(`enrolment.plan.done.${command.type}`)),
    ...(onConflict && { onConflict }),
  })
  const give = ({ chainId, id, version }: Pick<Plan, 'chainId' | 'id' | 'version'>, command: Command) =>
    sending.performed({ chainId, id, version, command })
  return { ...sending, give }
}
