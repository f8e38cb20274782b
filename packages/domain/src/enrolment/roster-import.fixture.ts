import { aChainId, anOrganisationId } from '../organisation/actor.fixture.ts'
import { anEnrolmentPlanId } from './enrolment-plan.fixture.ts'
import { type RosterImport, RosterImportId, type RosterLayout } from './roster-import.ts'
import type { Facts } from './roster-import.rules.ts'

export const aRosterImportId = (n: number) =>
  RosterImportId.parse(`01980000-0000-7000-8000-00000000c${100 + n}`)

export const aLayout = (given: Partial<RosterLayout> = {}): RosterLayout => ({
  sheet: '名册',
  encoding: null,
  headingRow: 1,
  columns: ['name', 'documentNumber', 'mobile', 'majorCode'],
  ...given,
})

export const someCounts = (given: Partial<NonNullable<RosterImport['counts']>> = {}) => ({
  read: 321,
  good: 312,
  faulty: 9,
  duplicateInFile: 0,
  duplicateInDatabase: 0,
  duplicateAcrossChains: 0,
  unresolved: 0,
  ...given,
})

/** An import of college 1 for its plan with enterprise 3; a test names only what matters to it. */
export const aRosterImport = (given: Partial<RosterImport> = {}): RosterImport => ({
  chainId: aChainId(1),
  id: aRosterImportId(1),
  planId: anEnrolmentPlanId(1),
  collegeId: anOrganisationId(1),
  fileName: '2026级名册.xlsx',
  fileSize: 12_345,
  fileHash: 'a'.repeat(64),
  status: 'checked',
  layout: aLayout(),
  notices: [],
  counts: someCounts(),
  studentNumberLength: null,
  receipt: null,
  failure: null,
  uploadedAt: '2026-12-10T02:00:00.000Z',
  importedAt: null,
  undoUntil: null,
  version: 3,
  ...given,
})

export const someImportFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-12-10T03:00:00.000Z',
  today: '2026-12-10',
  plan: { inForce: true, applyFromOn: '2026-12-01', startsOn: '2027-03-01' },
  undoUntil: '2026-12-11T03:00:00.000Z',
  touched: 0,
  ...given,
})
