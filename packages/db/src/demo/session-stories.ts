import type { AttendanceWord } from '@skillchain/domain/training/attendance-evidence'

/** What is said of somebody: whether they check in, and what the instructor says, if anything. */
export interface Told {
  readonly tapped: boolean
  readonly marked: AttendanceWord | null
}
const told = (tapped: boolean, marked: AttendanceWord | null): Told => ({ tapped, marked })

export interface Logged {
  readonly person: number
  readonly source: 'gate' | 'equipment'
  readonly from: number
  readonly to: number
}

export interface Given {
  /** Who sends people: the college, unless the chain leader does. */
  readonly host?: 'college' | 'lead'
  readonly title: string
  /** Days before the world is opened; negative for days to come. */
  readonly daysAgo: number
  readonly upTo: 'planned' | 'open' | 'closed' | 'settled'
  /** What gates and machines recorded: of whom, and from which minute of the session until which. */
  readonly logged?: readonly Logged[]
  /** Person by person, in the order of the roster. */
  readonly told: readonly Told[]
}

/** One session that is settled, one that waits for it, one that is held now, and some to come, one without a roster and one of the leader’s. */
export const given: readonly Given[] = [
  {
    title: '动力电池拆装',
    daysAgo: 8,
    upTo: 'settled',
    // Of the last the gate knows better than the instructor when they came.
    logged: [
      { person: 2, source: 'gate', from: -6, to: 240 },
      { person: 6, source: 'gate', from: -4, to: 238 },
    ],
    told: [
      told(true, 'present'),
      told(true, 'present'),
      told(false, 'present'),
      told(true, null),
      told(true, 'absent'),
      told(false, 'absent'),
      told(false, 'late'),
    ],
  },
  {
    title: '动力电池拆装',
    daysAgo: 1,
    upTo: 'closed',
    logged: [{ person: 1, source: 'equipment', from: 20, to: 210 }],
    told: [
      told(true, 'present'),
      told(false, 'present'),
      told(true, 'absent'),
      told(true, null),
      told(false, 'late'),
      told(false, 'absent'),
    ],
  },
  {
    title: '高压安全与绝缘检测',
    daysAgo: 0,
    upTo: 'open',
    // The first has yet to check in.
    told: [
      told(false, null),
      told(true, 'present'),
      told(true, null),
      told(false, 'absent'),
      told(false, null),
    ],
  },
  {
    title: '高压安全与绝缘检测',
    daysAgo: -3,
    upTo: 'planned',
    told: Array.from({ length: 6 }, () => told(false, null)),
  },
  { title: '整车装配工艺', daysAgo: -7, upTo: 'planned', told: [] },
  {
    host: 'lead',
    title: '总装线岗前实操',
    daysAgo: -4,
    upTo: 'planned',
    told: Array.from({ length: 3 }, () => told(false, null)),
  },
]
