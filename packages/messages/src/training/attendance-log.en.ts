import type { Same } from '../complete.ts'
import type { log as zh } from './attendance-log.zh-CN.ts'

export const log = {
  title: 'Import a gate or equipment log',
  go: 'Import a gate or equipment log',
  source: 'Where the log is from',
  sources: { gate: 'Gate', equipment: 'Equipment' },
  file: 'Log file',
  fileHint:
    'CSV or Excel, up to 10,000 rows, with three columns: ID number, In and Out; the date may have a column of its own.',
  privacy: 'The file is not kept. ID numbers serve to find people on rosters and for nothing else.',
  looking: 'Reading',
  preview: 'What was found',
  counts:
    '{rows} rows: {fresh} with new evidence, {known} repeated, {nobody} not on a roster at the time, {faulty} with problems',
  faultyHint:
    'Rows with problems are not imported. Mend the file and import it again; nothing is taken twice.',
  confirm: 'Import {count} row of new evidence | Import {count} rows of new evidence',
  nothingNew: 'There is no new evidence to import.',
  another: 'Choose another file',
  done: '{count} piece of evidence was imported; the grades of its session are up to date. | {count} pieces of evidence were imported; the grades of their sessions are up to date.',
  row: 'Row',
  document: 'ID number',
  name: 'Name',
  session: 'Session',
  verdict: 'Result',
  empty: 'The file holds no records',
  verdicts: {
    fresh: 'New evidence',
    known: 'Repeated: imported before, or the same as a row above',
    nobody: 'Not on a roster at the time; not imported',
    settled: 'Attendance of the session is settled; nothing more is taken',
    'number-wrong': 'The ID number is wrong: compare it with the original (18 characters)',
    'time-wrong': 'The time cannot be read: write it as 2026-12-01 09:05',
    'day-alone': 'A day without a time: make the column text and add the time',
    reversed: 'Out is before in: compare both times',
    ahead: 'The time has not come yet: check the date',
  },
  event: { imported: 'Gate or equipment log imported' },
} satisfies Same<typeof zh>
