import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { AuditRuleCode, Severity } from './audit-rule.ts'

export const ClueId = z.uuid().brand<'ClueId'>()
export type ClueId = z.infer<typeof ClueId>

/** 待核, 已受理, 已立项检查, 已合并, 误报, 已消除. */
export const ClueStatus = z.enum(['new', 'accepted', 'inspected', 'merged', 'falseAlarm', 'closed'])
export type ClueStatus = z.infer<typeof ClueStatus>

/** Statuses in which a clue still waits for somebody. */
export const openStatuses = ['new', 'accepted'] as const satisfies ClueStatus[]

/** What kind of record speaks on one side of a contradiction. */
export const EvidenceKind = z.enum([
  'demand',
  'plan',
  'application',
  'member',
  'contribution',
  'agreement',
  'apprenticeship',
  'mentor',
  'station',
  'booking',
  'session',
  'filing',
  'batch',
  'assessor',
  'candidate',
  'certificate',
  'employment',
  'parameter',
  'event',
])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** What a value in evidence is, and so how it is written. */
export const factKinds = {
  payFromFen: 'money',
  payFloorFen: 'money',
  minimumWageFen: 'money',
  shortfallPercent: 'number',
  tolerancePercent: 'number',
  postName: 'text',
  title: 'text',
  divisionCode: 'division',
  source: 'text',
  validFromOn: 'day',
  startsOn: 'day',
  birthYear: 'year',
  age: 'number',
  youngest: 'number',
  joinedOn: 'day',
  lastActiveOn: 'day',
  dormantDays: 'number',
  reviewDueOn: 'day',
  overdueCount: 'number',
  promised: 'number',
  delivered: 'number',
  dueOn: 'day',
  certificateNumber: 'text',
  issuedOn: 'day',
  yearsBetween: 'number',
  partsTaken: 'number',
  partsPassed: 'number',
  bodyCode: 'text',
  gradeDigit: 'text',
  publicUntilOn: 'day',
  examOn: 'day',
  peopleAdmitted: 'number',
  seats: 'number',
  occupationCode: 'text',
  siteName: 'text',
  scopeRows: 'number',
  fittingRows: 'number',
  validToOn: 'day',
  filedOn: 'day',
  batchesHeld: 'number',
  certificatesIssued: 'number',
  withinDays: 'number',
  mostBatches: 'number',
  mostCertificates: 'number',
  candidates: 'number',
  promisedOnly: 'number',
  cardNumber: 'text',
  cardOccupations: 'number',
  agreementsSigned: 'number',
  agreementsBegun: 'number',
  apprentices: 'number',
  mostApprentices: 'number',
  heldOn: 'day',
  hours: 'text',
  openHours: 'text',
  stationName: 'text',
  sessions: 'number',
  minutesADay: 'number',
  mostHours: 'number',
  hired: 'number',
  unlikePosts: 'number',
  travelMinutes: 'number',
  taughtFromOn: 'day',
  taughtToOn: 'day',
  withinMonths: 'number',
  conditionId: 'condition',
  factsDeclared: 'number',
  factsStanding: 'number',
  certificatesRevoked: 'number',
  peopleSharing: 'number',
  fewestSharing: 'number',
  partsChanged: 'number',
  approvedCorrections: 'number',
  factsChanged: 'number',
  attendanceChanged: 'number',
  minutesKept: 'number',
  minutesSettled: 'number',
  saidAfterwards: 'number',
  settledOn: 'day',
  passPercent: 'number',
  tracesLeft: 'number',
  fewestSessions: 'number',
  reviewRounds: 'number',
  reviewsByOthers: 'number',
} as const satisfies Record<string, 'money' | 'number' | 'text' | 'day' | 'year' | 'division' | 'condition'>

// The table is a literal: it has no keys but those its type lists.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const FactName = z.enum(Object.keys(factKinds) as (keyof typeof factKinds)[])
export type FactName = z.infer<typeof FactName>

/** One side of a contradiction: which record says it, and what it says. It names no person. */
export const Evidence = z.strictObject({
  kind: EvidenceKind,
  /** Of the record; null where what speaks is that there is none. */
  id: z.string().max(100).nullable(),
  facts: z
    .array(z.strictObject({ name: FactName, value: z.union([z.string().max(300), z.number()]) }))
    .min(1),
})
export type Evidence = z.infer<typeof Evidence>

/** What a rule has found: two things on record that cannot both be so. */
export const Hit = z.strictObject({
  rule: AuditRuleCode,
  /** What was looked at, in the rule's own words; looking at it again answers all its hits anew. */
  key: z.string().min(1).max(100),
  /** Tells this contradiction from others about the same key. */
  mark: z.string().max(200),
  /** Whose claim it is. */
  organisationId: OrganisationId,
  claimed: Evidence,
  contradicted: Evidence,
})
export type Hit = z.infer<typeof Hit>

/**
 * A clue (疑点线索): what a rule has found, for people to look into. It is never a verdict: nothing follows from it but
 * that somebody decides, and says why.
 *
 * **Source:** 《个人信息保护法》第二十四条; the steps are our own decision.
 */
export const Clue = z.object({
  chainId: ChainId,
  id: ClueId,
  /** The city in which the chain is filed, GB/T 2260. */
  divisionCode: z.string(),
  ...Hit.shape,
  severity: Severity,
  status: ClueStatus,
  firstSeenAt: Instant,
  lastSeenAt: Instant,
  /** Why it was taken up, inspected, merged or judged a false alarm; null before. */
  reason: z.string().nullable(),
  mergedIntoId: ClueId.nullable(),
  version: z.int().nonnegative(),
})
export type Clue = z.infer<typeof Clue>
