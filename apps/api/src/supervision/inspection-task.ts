import {
  type EvidenceRow,
  type InspectionRow,
  type RectificationRow,
  unsettledInspections,
  unsettledRectifications,
  unsettledRequests,
} from '@skillchain/db/supervision/inspection.query'
import { inspectionOf } from '@skillchain/db/supervision/inspection.store'
import type { Actor } from '@skillchain/domain/organisation/access'
import { isRegulator } from '@skillchain/domain/organisation/role'
import { evidenceRequestPolicy } from '@skillchain/domain/supervision/evidence-request.policy'
import { inspectionPolicy } from '@skillchain/domain/supervision/inspection.policy'
import { hearingIsOver } from '@skillchain/domain/supervision/inspection.rules'
import { rectificationPolicy } from '@skillchain/domain/supervision/rectification.policy'

import { moment } from '../kernel/clock.ts'
import type { Task, TaskSource } from '../kernel/task.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'

type Row = Pick<EvidenceRow, 'chainId' | 'organisationId' | 'organisationName' | 'chainName'> & { id: string }
interface Waiting {
  /** What it waits for, which names its sentence too. */
  readonly kind: string
  readonly path: string
  readonly subject: string
  readonly dueOn: string | null
  readonly since: string
  readonly mine: boolean
}

const asRegulator = ({ role }: Actor) => isRegulator(role)

/** A task about one record, for the regulator or for the organisation it is addressed to. */
function taskOf(row: Row, waiting: Waiting, actor: Actor): Task {
  const { kind, path, subject, dueOn, since, mine } = waiting
  const other = asRegulator(actor) && !mine
  return {
    id: `${row.id}:${kind}`,
    kind,
    params: { organisation: row.organisationName, chain: row.chainName, subject },
    chainId: row.chainId,
    path: `/${path}/${row.chainId}/${row.id}`,
    dueOn,
    workingDaysLeft: dueOn === null ? null : workingDaysLeft(moment().today, dueOn),
    since,
    mine,
    counterpart: asRegulator(actor) ? row.organisationName : null,
    ...(other && { counterpartId: row.organisationId }),
  }
}

function inspectionTask(row: InspectionRow, actor: Actor): Task[] {
  const { status, subject, openedAt, hearingDueOn, statement, statedAt } = row
  if (!asRegulator(actor)) {
    const awaited = status === 'hearing' && statement === null
    const waiting = {
      kind: 'hearing-to-state',
      path: 'hearings',
      subject,
      dueOn: hearingDueOn,
      since: openedAt,
    }
    return awaited ? [taskOf(row, { ...waiting, mine: true }, actor)] : []
  }
  const base = { path: 'inspections', subject, since: openedAt }
  if (status === 'open')
    return [taskOf(row, { ...base, kind: 'inspection-to-do', dueOn: null, mine: true }, actor)]
  const over = hearingIsOver(row, moment().today)
  const waiting = over
    ? { kind: 'inspection-to-conclude', dueOn: null, mine: true, since: statedAt ?? openedAt }
    : { kind: 'hearing-awaited', dueOn: hearingDueOn, mine: false }
  return [taskOf(row, { ...base, ...waiting }, actor)]
}

function evidenceTask(row: EvidenceRow, actor: Actor): Task[] {
  const { status, what: subject, dueOn, askedAt, answeredAt } = row
  const asked = { path: 'evidence-requests', subject, dueOn, since: askedAt }
  if (!asRegulator(actor)) {
    return status === 'asked' ? [taskOf(row, { ...asked, kind: 'evidence-to-give', mine: true }, actor)] : []
  }
  const waiting =
    status === 'asked'
      ? { kind: 'evidence-awaited', mine: false }
      : { kind: 'evidence-to-judge', mine: true, dueOn: null, since: answeredAt ?? askedAt }
  return [taskOf(row, { ...asked, ...waiting }, actor)]
}

function rectificationTask(row: RectificationRow, actor: Actor): Task[] {
  const { status, subject, dueOn, openedAt, reportedAt, plannedAt } = row
  const base = { path: 'rectifications', subject, dueOn }
  if (status === 'rechecking') {
    const waiting = { ...base, kind: 'rectification-to-recheck', since: reportedAt ?? openedAt }
    return asRegulator(actor) ? [taskOf(row, { ...waiting, mine: true }, actor)] : []
  }
  const step = status === 'planning' ? 'plan' : 'do'
  const since = plannedAt ?? openedAt
  const mine = !asRegulator(actor)
  const kind = mine ? `rectification-to-${step}` : `rectification-${step}-awaited`
  return [taskOf(row, { ...base, kind, since, mine }, actor)]
}

const both = <Own extends object>(own: Own) => ({ ...own, 'regulator.officer': 'chain' }) as const

/** Inspections that wait: to be looked into, heard or concluded. */
export const inspectionTasks: TaskSource = {
  grant: both(inspectionPolicy.state),
  read: async (tx, actor) =>
    (await unsettledInspections(tx)).flatMap(({ readerId, ...row }) =>
      inspectionTask({ ...row, ...inspectionOf({ readerId, ...row }) }, actor),
    ),
}

/** Requests for evidence that wait for an answer, or for what is made of it. */
export const evidenceTasks: TaskSource = {
  grant: both(evidenceRequestPolicy.answer),
  read: async (tx, actor) => (await unsettledRequests(tx)).flatMap((row) => evidenceTask(row, actor)),
}

/** Rectifications that wait for the organisation, or for the regulator to look again. */
export const rectificationTasks: TaskSource = {
  grant: both(rectificationPolicy.plan),
  read: async (tx, actor) =>
    (await unsettledRectifications(tx)).flatMap((row) => rectificationTask(row, actor)),
}
