import { expect, test } from 'vitest'

import { judgeScores, type Seated } from './score-sheet.rules.ts'
import { type ScoreRow, readPoints, scoreColumnsIn, scoreHeading } from './score-sheet.ts'

const seated = (seat: number, given: Partial<Seated> = {}): Seated => ({
  seat,
  maskedName: `张*${'一二三四五六七八九十'[seat - 1]}`,
  attendance: 'present',
  marks: [],
  ...given,
})
const row = (n: number, cells: Partial<ScoreRow['cells']>): ScoreRow => ({
  row: n,
  cells: { batch: '', seat: '', name: '', points: '', ...cells },
})
const judged = (rows: ScoreRow[], seats: Seated[]) =>
  judgeScores(rows, {
    batchName: '汽车装调工三级第一批',
    accountId: 'assessor-1',
    gap: 10,
    seats: new Map(seats.map((one) => [one.seat, one])),
  })
const verdictOf = (cells: Partial<ScoreRow['cells']>, seats: Seated[] = [seated(1)]) =>
  judged([row(2, cells)], seats)[0]?.verdict
const by = (accountId: string, points: number) => ({ accountId, points })

test('headings are known in both languages, and a sheet of another part is told from one of none', () => {
  const own = (['batch', 'seat', 'name', 'points'] as const).map((column) => scoreHeading(column, 'theory'))
  expect(scoreColumnsIn(own, 'theory')).toEqual({ batch: 0, seat: 1, name: 2, points: 3 })
  expect(scoreColumnsIn(own, 'practical')).toBe('other-part')
  expect(scoreColumnsIn(['Seat', 'Points'], 'practical')).toEqual({ batch: -1, seat: 0, name: -1, points: 1 })
  expect(scoreColumnsIn(['姓名', '理论成绩'], 'theory')).toBeNull()
})

test.each([
  ['85', 85],
  ['８５', 85],
  [' 85.0 ', 85],
  ['0', 0],
  ['100', 100],
  ['101', 'points-range'],
  ['-1', 'points-range'],
  ['85.5', 'points-wrong'],
  ['八十五', 'points-wrong'],
  ['1e2', 'points-wrong'],
])('points typed as %s are read as %s', (typed, read) => {
  expect(readPoints(typed)).toBe(read)
})

test.each([
  ['a mark', { seat: '1', points: '80' }, 'fresh'],
  ['a mark under the masked name', { seat: '1', name: '张*一', points: '80' }, 'fresh'],
  ['a mark under the name', { seat: '1', name: '张小一', points: '80' }, 'fresh'],
  ['nothing yet', { seat: '1', points: ' ' }, 'blank'],
  ['another batch', { batch: '第二批', seat: '1', points: '80' }, 'batch-other'],
  ['no seat', { seat: '一', points: '80' }, 'seat-wrong'],
  ['a seat that nobody has', { seat: '9', points: '80' }, 'seat-unknown'],
  ['somebody else’s name', { seat: '1', name: '李*四', points: '80' }, 'name-other'],
  ['no points', { seat: '1', points: '优' }, 'points-wrong'],
  ['too many points', { seat: '1', points: '120' }, 'points-range'],
])('a row with %s', (_, cells, verdict) => {
  expect(verdictOf(cells)).toBe(verdict)
})

test.each([
  ['who did not come', seated(1, { attendance: 'absent' }), 'absent'],
  ['whose attendance is not recorded', seated(1, { attendance: null }), 'attendance-open'],
  ['whom the assessor has marked so', seated(1, { marks: [by('assessor-1', 80)] }), 'known'],
  ['whom the assessor has marked otherwise', seated(1, { marks: [by('assessor-1', 79)] }), 'marked-already'],
  ['whom one other has marked', seated(1, { marks: [by('assessor-2', 20)] }), 'fresh'],
  ['whom two others agree on', seated(1, { marks: [by('a-2', 70), by('a-3', 72)] }), 'settled'],
  ['on whom two others differ', seated(1, { marks: [by('a-2', 40), by('a-3', 72)] }), 'fresh'],
])('a row of somebody %s', (_, one, verdict) => {
  expect(verdictOf({ seat: '1', points: '80' }, [one])).toBe(verdict)
})

test('of two rows about one seat neither is taken, each names the other, and one left blank does no harm', () => {
  const rows = [
    row(2, { seat: '1', points: '80' }),
    row(3, { seat: '１', points: '90' }),
    row(4, { seat: '2', points: '70' }),
    row(5, { seat: '2' }),
  ]
  expect(judged(rows, [seated(1), seated(2)])).toMatchObject([
    { row: 2, verdict: 'seat-doubled', otherRow: 3 },
    { row: 3, verdict: 'seat-doubled', otherRow: 2 },
    { row: 4, verdict: 'fresh', otherRow: null },
    { row: 5, verdict: 'blank' },
  ])
})

test('what a row comes to is the same whatever points another has given alone', () => {
  for (const points of [0, 79, 80, 100])
    expect(verdictOf({ seat: '1', points: '80' }, [seated(1, { marks: [by('assessor-2', points)] })])).toBe(
      'fresh',
    )
})
