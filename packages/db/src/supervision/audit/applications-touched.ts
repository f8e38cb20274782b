import { and, eq, inArray, or, sql } from 'drizzle-orm'

import { application } from '../../enrolment/application.table.ts'
import { type Happened, type Look, idsOf } from './rule.ts'

/** Applications to which something has happened, by themselves or with the roster they came in, and their plans. */
export function applicationsTouched({ tx, chainId }: Look, happened: readonly Happened[]) {
  const ids = idsOf('application', happened)
  const imports = idsOf('roster-import', happened)
  const which = [
    ...(ids.length > 0 ? [inArray(sql<string>`${application.id}`, ids)] : []),
    ...(imports.length > 0 ? [inArray(sql<string>`${application.importId}`, imports)] : []),
  ]
  if (which.length === 0) return []
  return tx
    .select({ id: application.id, planId: application.planId })
    .from(application)
    .where(and(eq(application.chainId, chainId), or(...which)))
}
