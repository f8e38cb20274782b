import type { RosterImport } from '@skillchain/domain/enrolment/roster-import'
import type { useRoster } from './use-roster.ts'

/** What every part of a roster's page is given. */
export interface RosterPart {
  readonly roster: RosterImport
  readonly busy: boolean
  readonly perform: ReturnType<typeof useRoster>['perform']
  readonly job?: { readonly done: number; readonly total: number; readonly state: string } | null | undefined
}
