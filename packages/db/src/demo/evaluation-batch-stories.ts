import type { Command } from '@skillchain/domain/evaluation/evaluation-batch-command'

/** One exam of the demonstration: what it is called, where it is held, and how far its steps go. */
export interface Told {
  readonly n: number
  readonly name: string
  readonly scopeRow: number
  readonly secondCertificate: string | null
  /** Points that each part must reach for it. */
  readonly secondPassMark: number | null
  /** Days before the world opens on which the exam is held; below zero when it lies ahead. */
  readonly examAgo: number
  readonly steps: readonly (readonly [
    daysAgo: number,
    type: Exclude<Command['type'], 'revise' | 'dispatch' | 'cancel'>,
  ])[]
}

/** The exams of the evaluation body, each at another point of its way. */
export const batchStories = {
  concluded: {
    n: 1,
    name: '汽车装调工高级工第一批',
    scopeRow: 0,
    secondCertificate: '高压作业岗位能力证书（虚构）',
    secondPassMark: 75,
    examAgo: 15,
    steps: [
      [29, 'announce'],
      [27, 'open'],
      [20, 'arrange'],
      [18, 'prepare'],
      [15, 'examine'],
      [13, 'score'],
      [12, 'publicise'],
      [3, 'conclude'],
    ],
  },
  shown: {
    n: 2,
    name: '汽车装调工高级工第二批',
    scopeRow: 0,
    secondCertificate: null,
    secondPassMark: null,
    examAgo: 6,
    steps: [
      [19, 'announce'],
      [17, 'open'],
      [11, 'arrange'],
      [9, 'prepare'],
      [6, 'examine'],
      [4, 'score'],
      [2, 'publicise'],
    ],
  },
  open: {
    n: 3,
    name: '汽车装调工中级工第一批',
    scopeRow: 1,
    secondCertificate: null,
    secondPassMark: null,
    examAgo: -14,
    steps: [
      [6, 'announce'],
      [4, 'open'],
    ],
  },
  late: {
    n: 4,
    name: '汽车装调工高级工第三批',
    // At another site: nobody assesses more than three exams in a row at one.
    scopeRow: 2,
    secondCertificate: '高压作业岗位能力证书（虚构）',
    secondPassMark: 70,
    examAgo: 13,
    steps: [
      [27, 'announce'],
      [25, 'open'],
      [18, 'arrange'],
      [16, 'prepare'],
      [13, 'examine'],
      [11, 'score'],
      [10, 'publicise'],
      [0.2, 'conclude'],
    ],
  },
  /** Held yesterday; its marks are still to be given. */
  examined: {
    n: 5,
    name: '汽车装调工高级工第四批',
    scopeRow: 2,
    secondCertificate: null,
    secondPassMark: null,
    examAgo: 1,
    steps: [
      [12, 'announce'],
      [10, 'open'],
      [6, 'arrange'],
      [4, 'prepare'],
      [1, 'examine'],
    ],
  },
  /** For those who hold the grade below; far enough ahead to be of another year than their certificates. */
  higher: {
    n: 6,
    name: '汽车装调工技师第一批',
    scopeRow: 3,
    secondCertificate: null,
    secondPassMark: null,
    examAgo: -75,
    steps: [
      [2, 'announce'],
      [1, 'open'],
    ],
  },
} as const satisfies Record<string, Told>
