import { unsettledPlans } from '@skillchain/db/enrolment/plan-task.query'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import { sideOf } from '@skillchain/domain/enrolment/enrolment-plan'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { valueOn } from '@skillchain/domain/standard/rule-parameter'

import { moment } from '../kernel/clock.ts'
import type { Task, TaskSource } from '../kernel/task.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'

type Plan = Awaited<ReturnType<typeof unsettledPlans>>[number]
interface Reader {
  readonly organisationId: OrganisationId
  readonly today: string
  /** Working days before the end of the time for an answer from which on a plan is about to be overdue. */
  readonly soon: number
}

function kindOf(plan: Plan, left: number | null, { mine, soon }: { mine: boolean; soon: number }): string {
  if (plan.status === 'draft') return 'plan-to-send'
  if (left !== null && left < 0) return 'plan-lapsed'
  if (!mine) return 'plan-unanswered'
  return left !== null && left <= soon ? 'plan-expiring' : 'plan-to-answer'
}

function taskOf(plan: Plan, { organisationId, today, soon }: Reader): Task {
  const side = sideOf(plan, organisationId)
  const [name, counterpartId] =
    side === 'enterprise' ? [plan.collegeName, plan.collegeId] : [plan.enterpriseName, plan.enterpriseId]
  const mine = plan.status === 'draft' || plan.turn === side
  const left = plan.replyDueOn === null ? null : workingDaysLeft(today, plan.replyDueOn)
  return {
    id: `${plan.id}:${plan.status}`,
    kind: kindOf(plan, left, { mine, soon }),
    params: { counterpart: name, edition: plan.edition, quota: plan.quota },
    chainId: plan.chainId,
    path: `/plans/${plan.chainId}/${plan.id}`,
    dueOn: plan.replyDueOn,
    workingDaysLeft: left,
    since: plan.since,
    mine,
    ...(mine ? { counterpart: null } : { counterpart: name, counterpartId }),
  }
}

/** Plans that wait for this organisation's answer, or for the other side's. */
export const planTasks: TaskSource = {
  grant: { 'enterprise.manager': 'party', 'college.manager': 'party', 'college.admissions': 'party' },
  read: async (tx, { organisationId }) => {
    const { today } = moment()
    const asked = { code: 'enrolment.plan-reminder', division: '44', day: today } as const
    const reminder = valueOn(await parametersIn(tx), asked)
    const reader = { organisationId, today, soon: reminder.ok ? reminder.value : 0 }
    return (await unsettledPlans(tx, organisationId)).map((plan) => taskOf(plan, reader))
  },
}
