import type { Same } from '../complete.ts'
import type * as zh from './problem.zh-CN.ts'

export const problem = {
  'out-of-turn': 'This step is not possible now: the record has moved on to another stage.',
  'file-unreadable': 'This file cannot be read.',
  'header-missing': 'No heading row was found.',
  'columns-missing':
    '{count} required column has not been matched yet. | {count} required columns have not been matched yet.',
  'column-twice': 'Two columns were matched to the same content.',
  'plan-not-in-force': 'The enrolment plan is not in force, so nobody can apply or be admitted.',
  'before-window': 'Applications open on {applyFromOn}; the roster cannot be imported yet.',
  'training-begun': 'Training began on {startsOn}; no more rosters can be imported.',
  'faulty-remain':
    '{count} row still has errors. Fix it, or choose to import only the rows without errors. | {count} rows still have errors. Fix them, or choose to import only the rows without errors.',
  'duplicates-unresolved':
    '{count} duplicate row still needs a decision. | {count} duplicate rows still need a decision.',
  'nothing-to-import': 'There are no rows to import.',
  'resolution-not-offered': 'This kind of duplicate cannot be handled that way.',
  'undo-over': 'The time for undoing this import has passed.',
  'already-reviewed':
    'Somebody has already worked on {count} of these applications, so they cannot be changed as a batch.',
  'totals-differ': 'The rows of each kind do not add up to the rows read.',
  'post-filled': 'All {quota} places of this post are taken.',
  'admitted-elsewhere': 'This person has already been admitted elsewhere this year.',
  'field-not-returned': 'Only the fields that were returned can be changed.',
  'letter-not-admitted': '{name} has not been admitted, so there is no letter to print.',
  'letter-characters':
    'The typeface lacks these characters: {characters}. The letter would not print correctly.',
  'cell-empty': 'Nothing was entered.',
  'cell-too-long': 'The text is too long.',
  'cell-characters': 'It contains characters that cannot be used.',
  'cell-formula': 'It is a formula, not an entered value.',
  'cell-merged': 'It is part of a merged cell, so it is unclear which row it belongs to.',
  'digits-lost': 'The number was stored as a numeric value and its last digits are lost.',
  'zero-lost': 'It is shorter than the others; leading zeros may be lost.',
  'date-serial': 'It is the serial number of a date, not a date.',
  'date-unclear': 'It is unclear which part is the year, the month and the day.',
  'date-malformed': 'It is not a date.',
  'choice-unknown': 'It is not one of the choices.',
  'gender-differs': 'It differs from the sex in the document number.',
  'birth-differs': 'It differs from the date of birth in the document number.',
  'birth-missing': 'This kind of document does not tell the date of birth, so it must be entered.',
  'too-young': 'Under 16 when training begins.',
  'guardian-missing': 'Under 18 when training begins, so a guardian is needed.',
  'major-not-offered': 'The enrolment plan does not offer this major.',
  'post-unclear': 'This major leads to several posts, so the post must be named.',
  'post-not-offered': 'The enrolment plan does not offer this post.',
  'cell-untrimmed': 'Spaces around the text were removed.',
  'cell-full-width': 'Full-width characters were replaced by ordinary ones.',
  'cell-from-formula': 'It comes from a formula; the value shown was used.',
  'column-hidden': 'This column is hidden in the sheet; it is read all the same.',
  'row-hidden': 'This row is hidden in the sheet; it is read all the same.',
  'encoding-guessed': 'The text encoding was told from the content. Please check that names are right.',
} satisfies Same<typeof zh.problem>

export const remedy = {
  organisation: {
    'identity-number-malformed': 'Check the document and enter all 18 characters.',
    'identity-number-check-failed': 'Check the number against the document, digit by digit.',
    'identity-number-birth-impossible': 'Check digits 7 to 14 against the document.',
    'identity-number-birth-future': 'Check digits 7 to 14 against the document.',
    'identity-number-historical': 'Enter the present number of 18 characters.',
    'residence-permit-region':
      'Check the kind of document; residence permits begin with 810000, 820000 or 830000.',
    'document-malformed': 'Check the kind of document and its number.',
    'name-empty': 'Enter the name.',
    'name-too-long': 'A name has at most 50 characters.',
    'name-characters': 'Remove symbols and emoji from the name.',
    'name-private-use': 'Type the rare character again with an input method.',
    'mobile-malformed': 'Enter 11 digits; for Hong Kong and Macau begin with +852 or +853.',
  },
  standard: {
    'division-malformed': 'Enter the six-digit division code or the name of a city.',
    'division-unknown': 'Check the division code.',
    'division-without-counties': 'Dongguan and Zhongshan have no counties; enter 441900 or 442000.',
  },
  roster: {
    'cell-empty': 'Fill it in.',
    'cell-too-long': 'Shorten the text.',
    'cell-characters': 'Remove invisible characters and type it again.',
    'cell-formula': 'Copy and paste as values, or type it in.',
    'cell-merged': 'Unmerge the cells and fill in every row.',
    'digits-lost': 'Format the cell as text and type the number from the document.',
    'zero-lost': 'Put the leading zeros back; if it is meant like this, type it once more.',
    'date-serial': 'Take the date proposed, or type it in.',
    'date-unclear': 'Write it like 2008-03-01.',
    'date-malformed': 'Write it like 2008-03-01.',
    'choice-unknown': 'Choose from the list in the template.',
    'gender-differs': 'Correct one of the two by the document.',
    'birth-differs': 'Correct one of the two by the document.',
    'birth-missing': 'Enter the date of birth.',
    'too-young': 'Check the date of birth; nobody under 16 can be enrolled.',
    'guardian-missing': 'Enter the name and phone number of a guardian.',
    'major-not-offered': 'Check the major code, or agree a change of plan with the enterprise.',
    'post-unclear': 'Enter the name of the post.',
    'post-not-offered': 'Enter the post as the plan names it.',
    'cell-untrimmed': 'Nothing needs to be done.',
    'cell-full-width': 'Nothing needs to be done.',
    'cell-from-formula': 'Check that the value shown is right.',
    'row-hidden': 'Check whether this row belongs in the import.',
  },
} satisfies Same<typeof zh.remedy>

export const task = {
  'applications-to-review':
    'Joint enrolment with {enterprise}: {count} application to review | Joint enrolment with {enterprise}: {count} applications to review',
  'applicants-to-admit':
    'Joint enrolment with {enterprise}: {count} person to admit | Joint enrolment with {enterprise}: {count} people to admit',
  'roster-to-confirm': 'Roster {file} has been checked, {faulty} rows have errors: decide on the import',
} satisfies Same<typeof zh.task>
