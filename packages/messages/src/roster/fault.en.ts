import type { Same } from '../complete.ts'
import type * as zh from './fault.zh-CN.ts'

export const fault = {
  empty: 'The file is empty.',
  'unknown-kind': 'This is not a spreadsheet. Upload XLSX, XLS or CSV.',
  damaged: 'The file is damaged. Open it in a spreadsheet program, save it again and upload that.',
  'archive-bomb': 'The file unpacks to too much, so it was not read.',
  'active-content': 'The file has macros, external links or embedded objects. Save it as a plain XLSX first.',
  encrypted: 'The file has a password. Remove it and upload again.',
  'too-many-rows': 'More than 50,000 rows. Split the file.',
  'too-many-columns': 'Too many columns. Remove those that do not belong to the roster.',
  'too-heavy': 'The file is too complex to read. Keep only the sheet with the roster.',
  'too-slow': 'Reading took too long. Keep only the sheet with the roster.',
  'encoding-unknown': 'The text encoding is unknown. Save as XLSX, or as CSV in UTF-8.',
  'no-such-sheet': 'There is no such sheet.',
} satisfies Same<typeof zh.fault>
