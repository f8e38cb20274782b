import { z } from 'zod'

import type { Day, Instant, Moment } from '../kernel/moment.ts'
import type { Actor } from '../organisation/access.ts'
import type { BatchNode, NodeDays, NodeOffsets } from './batch-node.ts'
import type { BodyFiling } from './body-filing.ts'
import type { EntryCondition } from './entry-rule.ts'
import {
  type AssessorId,
  AssessorId as AssessorIdSchema,
  BatchTerms,
  type BatchRules,
  type BatchStatus,
} from './evaluation-batch.ts'
import type { PartResult } from './exam-part.ts'

const reason = z.string().trim().min(2).max(300)

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('revise'), terms: BatchTerms }),
  z.strictObject({ type: z.literal('announce') }),
  z.strictObject({ type: z.literal('open') }),
  z.strictObject({ type: z.literal('dispatch'), assessorIds: z.array(AssessorIdSchema).min(1).max(15) }),
  z.strictObject({ type: z.literal('arrange') }),
  z.strictObject({ type: z.literal('prepare') }),
  z.strictObject({ type: z.literal('examine') }),
  z.strictObject({ type: z.literal('score') }),
  z.strictObject({ type: z.literal('publicise') }),
  z.strictObject({ type: z.literal('conclude') }),
  z.strictObject({ type: z.literal('archive') }),
  z.strictObject({ type: z.literal('cancel'), reason }),
])
export type Command = z.infer<typeof Command>

/** How the people of a batch stand, counted when the decision is taken. */
export interface Standing {
  /** Registered, and not yet accepted or rejected. */
  readonly waiting: number
  readonly accepted: number
  /** Accepted, and nobody has said whether they came. */
  readonly unattended: number
  /** Parts of people who came that the assessors have not settled. */
  readonly unsettled: number
  readonly openAppeals: number
  /** Upheld, and the score they are about is still what it was when they were raised. */
  readonly unmetAppeals: number
  readonly openCorrections: number
}

/** Why an assessor may not assess in a batch. */
export interface Conflict {
  readonly assessorId: AssessorId
  readonly rule: 'grade' | 'occupation' | 'expired' | 'overlap' | 'own-people' | 'rotation'
}

/** What each person of a batch came to, by part. */
export interface Outcomes {
  readonly candidateId: string
  readonly results: readonly PartResult[]
}

export interface Facts extends Moment {
  readonly actor: Actor
  /** The filing that the terms name, where it is one of the body's own; null otherwise. */
  readonly filing: BodyFiling | null
  readonly rules: BatchRules
  readonly offsets: NodeOffsets
  /** Every entry condition there ever was: a batch is planned by a standard that has some on its day. */
  readonly conditions: readonly EntryCondition[]
  readonly standing: Standing
  /** Of the assessors about to be dispatched, or already. */
  readonly conflicts: readonly Conflict[]
  /** The last day of a publicity that begins today. */
  readonly publicityEndsOn: Day
}

export type BatchEvent =
  | { type: 'planned' | 'revised'; to: BatchStatus; terms: BatchTerms; derived: Derived }
  | {
      type: 'announced' | 'opened' | 'arranged' | 'prepared' | 'examined' | 'scored' | 'archived'
      to: BatchStatus
      on: Day
    }
  | { type: 'dispatched'; to: BatchStatus; assessorIds: AssessorId[] }
  | { type: 'publicised'; to: BatchStatus; on: Day; endsOn: Day }
  | { type: 'concluded'; to: BatchStatus; on: Day; at: Instant }
  | { type: 'cancelled'; to: BatchStatus; reason: string }

/** What a batch has of its filing and of the parameters on the day it is planned. */
export interface Derived {
  readonly [key: string]: string | number | { readonly [node: string]: string }
  readonly dictionaryVersion: string
  readonly occupationCode: string
  readonly grade: string
  readonly siteName: string
  readonly bodyCode: string
  readonly planned: { readonly [node: string]: string }
  readonly passMark: number
  readonly markerGap: number
  readonly assessors: number
  readonly publicityDays: number
}

export type { BatchNode, NodeDays }
