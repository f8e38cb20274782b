import type { Same } from '../complete.ts'
import type * as zh from './loop.zh-CN.ts'

export const loop = {
  title: 'Closed loop',
  year: 'Year of enrolment',
  stage: {
    admitted: 'Admitted',
    agreed: 'Agreement in force',
    trained: 'Trained',
    registered: 'Registered for evaluation',
    passed: 'Passed',
    certified: 'Certified',
    hired: 'Hired',
    retained: 'Retained',
  },
  underWay: 'Under way',
  lost: 'Left',
  column: {
    stage: 'Stage',
    arrived: 'Arrived',
    moved: 'Moved on',
    underWay: 'Under way',
    lost: 'Left',
    person: 'Name',
    reached: 'Stages reached',
  },
  summary: '{first}: {arrived}; {last}: {came}. {lost} left on the way.',
  note: 'At each stage, arrived = moved on + under way + left. By year of enrolment; each person counts once.',
  unmeasured: 'Not recorded yet, and so not in the picture: {stages}.',
  comma: ', ',
  gaps: { title: 'Gaps: a stage reached without the one before it', none: 'Nobody has left out a stage.' },
  orphans: {
    title: 'Standing alone: certified untrained, trained unevaluated, hired without a demand',
    hint: 'Whoever is admitted takes a place of a demand: hired without an admission is without a demand. Those who have just been trained and are not registered for an exam yet are among them.',
    none: 'No record stands alone.',
  },
  gap: '{people} at “{reached}” without a record of “{missing}”',
  gapTitle: 'At “{reached}” without “{missing}”',
  nobody: 'There is nobody.',
  empty: 'Nobody was admitted for this year yet',
  emptyHint: 'Choose another year, or come back after admission.',
} satisfies Same<typeof zh.loop>
