import type { FieldReason } from './filing-field.ts'
import type { ChainProfile, CharterVersion, SkillChain } from './skill-chain.ts'

export type Changes = Partial<ChainProfile>

/** What can have happened to a chain. It carries nothing about persons. */
export type Event =
  | { type: 'founded'; profile: ChainProfile; leaderId: string }
  | { type: 'revised'; changes: Changes; was: Changes }
  | { type: 'charter-amended'; charter: CharterVersion }
  | { type: 'submitted'; at: string; dueOn: string }
  | { type: 'returned'; reasons: FieldReason[]; dueOn: string }
  | { type: 'approved'; note: string }
  | { type: 'activated' }
  | { type: 'suspended'; by: 'leader' | 'regulator'; reason: string }
  | { type: 'resumed'; reason: string }
  | { type: 'dissolved'; reason: string }

/** The parts of a chain that an event changes, its version aside. */
function changed(event: Event): Partial<SkillChain> {
  switch (event.type) {
    case 'founded':
      return event.profile
    case 'revised':
      return event.changes
    case 'charter-amended':
      return { charter: event.charter }
    case 'submitted':
      return { status: 'submitted', submittedAt: event.at, dueOn: event.dueOn, reasons: [] }
    case 'returned':
      return { status: 'returned', dueOn: event.dueOn, reasons: event.reasons }
    case 'approved':
      return { status: 'approved', dueOn: null }
    case 'activated':
    case 'resumed':
      return { status: 'active', suspendedBy: null }
    case 'suspended':
      return { status: 'suspended', suspendedBy: event.by }
    case 'dissolved':
      return { status: 'dissolved', dueOn: null, suspendedBy: null }
  }
}

export const evolve = (chain: SkillChain, event: Event): SkillChain => ({
  ...chain,
  ...changed(event),
  version: chain.version + 1,
})
