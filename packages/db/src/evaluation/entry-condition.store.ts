import { and, asc, eq } from 'drizzle-orm'

import type { ChangedConditions } from '@skillchain/domain/evaluation/entry-condition.rules'
import type { EntryCondition, StandardVersion } from '@skillchain/domain/evaluation/entry-rule'
import { problem } from '@skillchain/domain/evaluation/problems'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'

import type { Tx } from '../kernel/database.ts'
import { reads } from '../kernel/in-scope.ts'
import { entryCondition as table, standardVersion } from './entry-condition.table.ts'

const inOrder = [asc(table.generation), asc(table.grade), asc(table.id), asc(table.validFromOn)] as const

/** Every row there ever was: some dozens, of which a rule takes those of a day. */
export const conditionsIn = (tx: Tx): Promise<EntryCondition[]> =>
  tx
    .select()
    .from(table)
    .orderBy(...inOrder)

export const versionsIn = (tx: Tx): Promise<StandardVersion[]> =>
  tx.select().from(standardVersion).orderBy(asc(standardVersion.generation))

const everyCondition = reads
  .select()
  .from(table)
  .orderBy(...inOrder)
  .prepare('entry_condition_all')
const everyVersion = reads
  .select()
  .from(standardVersion)
  .orderBy(asc(standardVersion.generation))
  .prepare('standard_version_all')

export const entryConditions = (): Promise<EntryCondition[]> => everyCondition.execute()
export const standardVersions = (): Promise<StandardVersion[]> => everyVersion.execute()

/** Ends the rows before and adds the new ones; of two who set the same day at once, the second is refused. */
export async function changeConditions(
  tx: Tx,
  { founded, added, ended }: ChangedConditions,
): Promise<Outcome<true>> {
  if (founded) {
    const { rowCount } = await tx.insert(standardVersion).values(founded).onConflictDoNothing()
    if (rowCount !== 1)
      return refuse(problem('evaluation.generation-known', { generation: founded.generation }))
  }
  for (const { id, validFromOn, validToOn } of ended) {
    // At most a dozen rows of one grade.
    // oxlint-disable-next-line no-await-in-loop
    await tx
      .update(table)
      .set({ validToOn })
      .where(and(eq(table.id, id), eq(table.validFromOn, validFromOn)))
  }
  const { rowCount } = await tx
    .insert(table)
    .values([...added])
    .onConflictDoNothing()
  return rowCount === added.length
    ? ok(true)
    : refuse(problem('evaluation.conditions-overlapping', { validFromOn: added[0]?.validFromOn ?? '' }))
}
