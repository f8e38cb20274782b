import type { Same } from '../complete.ts'
import type { scoreSheet as zh } from './score-sheet.zh-CN.ts'

export const scoreSheet = {
  title: 'Score sheet',
  lead: 'Download your own sheet, fill in the points and upload it. Each row is checked, and all good rows are submitted once you confirm; points left empty can follow later.',
  blind:
    'A sheet has seats and masked names, and no marks but those you gave yourself; the other assessor’s marks are never in it.',
  part: 'Part',
  download: 'Download the sheet',
  file: 'The sheet, filled in',
  fileHint: 'XLSX, XLS or CSV, {most} rows at most; leave the headings as they are.',
  looking: 'Checking',
  preview: 'What was found',
  counts:
    '{rows} rows: {fresh} can be submitted, {known} were submitted before, {blank} are empty, {faulty} have problems',
  faultyHint:
    'Rows with problems are not submitted. Mend them as said below and upload the sheet again; nothing is taken twice.',
  confirm: 'Submit {count} marks',
  nothingNew: 'There is no mark to submit.',
  another: 'Choose another file',
  done: '{count} marks were submitted.',
  left: 'Things have changed since the check: {count} rows were not submitted. Please upload the sheet again. Rows: {rows}.',
  row: 'Row',
  seat: 'Seat',
  name: 'Name',
  points: 'Points',
  verdict: 'Result',
  faulty: 'Problem',
  column: 'Column',
  value: 'What it says',
  columns: { batch: 'Batch', seat: 'Seat', name: 'Name', points: 'Points' },
  verdicts: {
    fresh: 'Can be submitted',
    known: 'Submitted before',
    blank: 'No points yet',
    'batch-other': 'Of another batch: use the sheet of this batch',
    'seat-wrong': 'The seat is no whole number: compare it with the sheet',
    'seat-unknown': 'This batch has no such seat: compare it with the sheet',
    'seat-doubled': 'The same seat as in row {other}: leave one of them',
    'name-other': 'The name is not of this seat, perhaps a row was moved: compare it with the sheet',
    'points-wrong': 'No whole number of points: enter one from 0 to 100',
    'points-range': 'Out of range: enter a whole number from 0 to 100',
    absent: 'The candidate did not come and cannot be marked: empty the cell',
    'attendance-open': 'Whether the candidate came is not recorded: record it first',
    'marked-already':
      'You gave this seat other points before, and a mark cannot be changed: restore them; a mistake is corrected while results are on show',
    settled: 'This seat is settled and needs no further mark: empty the cell',
  },
  event: { imported: 'Score sheet submitted' },
} satisfies Same<typeof zh>
