import type { Stage } from '@skillchain/domain/supervision/funnel'
import type { Column } from '@skillchain/ui/list/column'

/** What the rows of a stage are rows of; applicants and the admitted are shown alike. */
export type StageKind = 'demanded' | 'planned' | 'applied'

export const kindOf = (stage: Stage): StageKind => (stage === 'admitted' ? 'applied' : stage)

/** Columns of each kind, still without their headings. */
export const columnsOf: Readonly<Record<StageKind, readonly Omit<Column, 'label'>[]>> = {
  demanded: [
    { key: 'postName' },
    { key: 'enterpriseName' },
    { key: 'occupationCode' },
    { key: 'grade' },
    { key: 'headCount', kind: 'number' },
    { key: 'agreedPlaces', kind: 'number' },
    { key: 'arriveFromOn', kind: 'date' },
    { key: 'city' },
  ],
  planned: [
    { key: 'postName' },
    { key: 'enterpriseName' },
    { key: 'collegeName' },
    { key: 'majorName' },
    { key: 'quota', kind: 'number' },
    { key: 'admitted', kind: 'number' },
    { key: 'startsOn', kind: 'date' },
  ],
  applied: [
    { key: 'name' },
    { key: 'documentMask' },
    { key: 'collegeName' },
    { key: 'enterpriseName' },
    { key: 'postName' },
    { key: 'status' },
    { key: 'submittedAt', kind: 'instant' },
    { key: 'admittedAt', kind: 'instant' },
  ],
}
