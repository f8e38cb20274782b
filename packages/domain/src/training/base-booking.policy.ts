import type { Grant, Policy, Subject } from '../organisation/access.ts'
import type { BaseBooking } from './base-booking.ts'
import type { CommandType } from './base-booking.rules.ts'

const base = { 'training-base.manager': 'party' } as const satisfies Grant
const asker = {
  'enterprise.manager': 'party',
  'college.manager': 'party',
  'college.admissions': 'party',
} as const satisfies Grant

/**
 * Colleges and enterprises ask, the base answers; either may cancel. What holds seats is known to all who work in the
 * chain, so that whoever plans sees what is free. Source: our own decision, ADR-0023.
 */
export const baseBookingPolicy = {
  read: { ...asker, ...base, 'regulator.officer': 'chain', 'regulator.auditor': 'chain' },
  found: asker,
  confirm: base,
  decline: base,
  use: base,
  cancel: { ...asker, ...base },
} as const satisfies Policy<'read' | 'found' | CommandType>

export const subjectOf = ({
  chainId,
  baseId,
  askerId,
}: Pick<BaseBooking, 'chainId' | 'baseId' | 'askerId'>): Subject => ({ chainId, parties: [askerId, baseId] })
