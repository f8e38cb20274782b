import type { Protection } from '@skillchain/domain/training/apprenticeship'
import type { Command } from '@skillchain/domain/training/apprenticeship-command'
import { type Segment, SegmentId } from '@skillchain/domain/training/segment'

import { plusDays } from './calendar.ts'
import { demoId } from './demo-id.ts'

type Stage = Pick<Segment, 'kind' | 'title' | 'place' | 'shift'> & {
  readonly from: number
  readonly to: number
}

const lesson: Stage = {
  kind: 'module',
  title: '安全与装配工艺基础',
  place: '培训中心 201 教室',
  shift: 'day',
  from: 0,
  to: 9,
}
/** Where the posts take turns, so that not all stand on the same line at once. */
const posts: readonly (readonly Stage[])[] = [
  [
    { kind: 'post', title: '总装线装配', place: '总装车间 2 号线', shift: 'day', from: 10, to: 80 },
    { kind: 'post', title: '终检与调试', place: '终检车间', shift: 'day', from: 81, to: 170 },
  ],
  [
    { kind: 'post', title: '底盘合装', place: '总装车间 1 号线', shift: 'early', from: 10, to: 70 },
    { kind: 'post', title: '总装线装配', place: '总装车间 2 号线', shift: 'day', from: 71, to: 170 },
  ],
  [
    { kind: 'post', title: '终检与调试', place: '终检车间', shift: 'late', from: 10, to: 60 },
    { kind: 'post', title: '底盘合装', place: '总装车间 1 号线', shift: 'early', from: 61, to: 170 },
  ],
]

const segments = (n: number, today: string): Segment[] =>
  [lesson, ...(posts[n % posts.length] ?? [])].map(({ from, to, ...stage }, at) => ({
    ...stage,
    id: SegmentId.parse(demoId('segment', n * 10 + at + 1)),
    hoursPerDay: 8,
    fromOn: plusDays(today, from),
    toOn: plusDays(today, to),
  }))

/** Insured for so many days; the fifth for fewer than the plan lasts. */
const protection = (n: number, today: string): Protection => ({
  covers: [
    {
      kind: 'internshipLiability',
      policyNumber: `YS-2026-${String(n).padStart(4, '0')}`,
      fromOn: today,
      toOn: plusDays(today, n === 5 ? 100 : 364),
    },
  ],
  safetyTrainedOn: today,
  labourContractFromOn: null,
})

interface Course {
  /** Which mentor, and the how-manieth of that mentor's apprentices; null without one. */
  readonly mentor: number | null
  readonly place: number
  readonly tutored: boolean
  readonly steps: readonly Command[]
}

/** How far each of the first twelve has come: eight at work, of whom one pauses; the others still lack something. */
export function coursesOf(n: number, today: string): Course {
  const plan: Command = { type: 'plan', segments: segments(n, today) }
  const protect: Command = { type: 'protect', protection: protection(n, today) }
  const start: Command = { type: 'start', fromOn: today }
  const pause: Command = { type: 'pause', fromOn: plusDays(today, 1), reason: '本人请病假' }
  const under = { mentor: n <= 5 ? 0 : 1, place: n <= 5 ? n : n - 5, tutored: true }
  if (n <= 7) return { ...under, steps: [plan, protect, start] }
  if (n === 8) return { ...under, steps: [plan, protect, start, pause] }
  if (n === 9) return { ...under, steps: [plan] }
  if (n === 10) return { mentor: 2, place: 1, tutored: false, steps: [plan, protect] }
  return { mentor: null, place: 0, tutored: n === 11, steps: [] }
}
