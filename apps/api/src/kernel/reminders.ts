import { uuidv7 } from 'uuidv7'

import type { Tx } from '@skillchain/db/kernel/database'
import { addReminder, countReminders, remindersOf } from '@skillchain/db/kernel/reminder.store'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Actor } from '@skillchain/domain/organisation/access'
import { problem } from '@skillchain/domain/organisation/problems'
import { type Reminder, nextReminder } from '@skillchain/domain/organisation/reminder'
import { valueOn } from '@skillchain/domain/standard/rule-parameter'

import { moment } from './clock.ts'
import { type Task, recordOf } from './task.ts'

/** How long a reminder is shown beside what it is about. Source: our own decision. */
const SHOWN_DAYS = 30
const DAY = 86_400_000

const aDay = async (tx: Tx, day: string): Promise<Outcome<number>> =>
  valueOn(await parametersIn(tx), { code: 'organisation.reminders-a-day', division: '44', day })

/** Says of each task when it was last reminded of, and whether its reader may remind the other now. */
export async function withReminders(tx: Tx, { organisationId, chainIds }: Actor, tasks: readonly Task[]) {
  const { now, today } = moment()
  const since = new Date(Date.parse(now) - SHOWN_DAYS * DAY).toISOString()
  const sent = await remindersOf(tx, { chainIds, organisationId, since })
  const most = await aDay(tx, today)
  return tasks.map((task) => {
    const about = sent.filter(
      ({ recordId, fromId, at }) =>
        recordId === recordOf(task) && (fromId === organisationId) === !task.mine && at >= task.since,
    )
    const sentToday = about.filter(({ onDay }) => onDay === today).length
    return {
      ...task,
      remindedOn:
        about
          .map(({ onDay }) => onDay)
          .toSorted()
          .at(-1) ?? null,
      canRemind:
        task.counterpartId !== undefined && !task.mine && most.ok && nextReminder(sentToday, most.value).ok,
    }
  })
}

/** Reminds whoever a task waits for; refused when it waits for nobody, or they have been reminded enough today. */
export async function remind(
  tx: Tx,
  { organisationId: fromId }: Actor,
  { chainId, task }: { chainId: ChainId; task: Task | undefined },
): Promise<Outcome<Reminder>> {
  if (!task?.counterpartId || task.mine) return refuse(problem('organisation.nobody-to-remind'))
  const { now: at, today: onDay } = moment()
  const recordId = recordOf(task)
  const most = await aDay(tx, onDay)
  if (!most.ok) return most
  const nth = nextReminder(await countReminders(tx, { chainId, recordId, fromId, onDay }), most.value)
  if (!nth.ok) return nth
  const row = { chainId, id: uuidv7(), recordId, fromId, toId: task.counterpartId, onDay, nth: nth.value, at }
  await addReminder(tx, row)
  return ok(row)
}
