import type { Grant, Policy, Subject } from '../organisation/access.ts'
import type { TrainingStation } from './training-station.ts'
import type { CommandType } from './training-station.rules.ts'

const ownBase = { 'training-base.manager': 'party' } as const satisfies Grant

/**
 * All who work in a chain know the stations that bases offer it (row-level security says so); only the base whose station
 * it is changes it. Source: our own decision, ADR-0023.
 */
export const trainingStationPolicy = {
  read: {
    'enterprise.manager': 'party',
    'college.manager': 'party',
    'college.admissions': 'party',
    'evaluation-body.manager': 'party',
    'training-base.manager': 'party',
    'training-provider.manager': 'party',
    'association.manager': 'party',
    'regulator.officer': 'chain',
    'regulator.auditor': 'chain',
  },
  found: ownBase,
  revise: ownBase,
  reschedule: ownBase,
  sendToRepair: ownBase,
  putBack: ownBase,
  retire: ownBase,
} as const satisfies Policy<'read' | 'found' | CommandType>

export const subjectOf = ({ chainId, baseId }: Pick<TrainingStation, 'chainId' | 'baseId'>): Subject => ({
  chainId,
  parties: [baseId],
})
