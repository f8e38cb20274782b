import type { Same } from '../complete.ts'
import type { problem as zh } from './problem.zh-CN.ts'

export const problem = {
  'out-of-turn': 'This cannot be done as things stand.',
  unchanged: 'Nothing has changed.',
  'grade-not-certified': 'No certificate is issued of this grade, so it cannot be in the scope.',
  'validity-reversed': 'The last day cannot be before the first.',
  'validity-too-long': 'A row of the scope may be valid for {years} years at most.',
  'scope-empty': 'The scope is empty. Please add at least one row before you submit.',
  'scope-repeated': 'An occupation and grade may stand only once for a site.',
  'occupation-unknown': 'The dictionary has no code {code}. Please choose from the list.',
  'body-code-taken': 'The code {code} belongs to another body. Please check it.',
  'body-code-letter': 'The code of a body of this type begins with {letter}. Please check it.',
  'filing-not-in-force': 'There is no filing in force. Please have the body filed first.',
  'outside-scope':
    '{examOn} lies outside the filed scope: occupation, grade, site and day must all be within it.',
  'too-many-places': 'The site seats {seats} at a time, so {places} cannot be planned.',
  'exam-past': 'The exam day, {examOn}, is over. Please choose a day ahead.',
  'exam-ahead': 'The exam is on {examOn}, and can be recorded as held from then on.',
  'assessors-too-few': 'At least {assessors} assessors must be dispatched.',
  'assessor-conflict':
    'An assessor must step aside or is not qualified. The assessors tab says why; please choose another.',
  'nobody-registered': 'Nobody has been accepted yet.',
  'still-waiting':
    '{count} registration has not been decided. | {count} registrations have not been decided.',
  'attendance-missing':
    'The attendance of {count} person has not been recorded. | The attendance of {count} people has not been recorded.',
  'marks-missing':
    '{count} part is not settled yet. Assessors mark it under Marking; where two differ too far, a third does. | {count} parts are not settled yet. Assessors mark them under Marking; where two differ too far, a third does.',
  'publicity-running':
    'Results are on show until {publicityEndsOn}; the batch can be concluded the day after.',
  'appeals-open':
    '{count} appeal has not been answered. Answer it under Results and appeals. | {count} appeals have not been answered. Answer them under Results and appeals.',
  'second-incomplete':
    'A second certificate needs both its title and its pass mark. Leave both empty where there is none.',
  'second-mark-low':
    'The pass mark of the second certificate is at least {passMark} points, that of the certificate of the grade.',
  'appeals-unmet':
    '{count} appeal was upheld and its score is unchanged. Propose the correction under Results and appeals; two others approve it. | {count} appeals were upheld and their scores are unchanged. Propose the corrections under Results and appeals; two others approve each.',
  'corrections-open':
    '{count} correction is still open. Two who did not propose it decide under Results and appeals. | {count} corrections are still open. Two who did not propose them decide under Results and appeals.',
  'registration-closed': 'This batch does not take registrations now.',
  'not-admitted': 'Only people who have been admitted can be registered.',
  'one-a-year': 'This person is already registered or certified for {year}: one certificate a person a year.',
  'standard-unknown':
    'On {examOn} the standards of the {generation} rules have no entry conditions for this occupation and grade. Please choose another standard or exam day.',
  'generation-malformed': 'A generation is the year of its rules, four digits such as 2023.',
  'generation-unknown':
    'There are no standards of the {generation} rules yet. Please give title and source, to set them as new.',
  'generation-known': 'Standards of the {generation} rules are known. Please set conditions under them.',
  'conditions-past':
    'Conditions are in force from tomorrow at the earliest; whatever was decided under those before stays decided.',
  'conditions-overlapping':
    'For this grade conditions are set from {validFromOn} already. Please choose a later day.',
  'entry-not-met': 'The facts meet no entry condition of this grade. Please add what they rest on.',
  'seats-taken': 'All places are taken.',
  'not-examined': 'Marks are given once the exam has been held.',
  'not-an-assessor': 'You are not an assessor of this batch. Who is, Assessors says.',
  'card-over': 'The card ended on {validToOn}; nobody can enlist by it.',
  absent: 'This candidate did not come and cannot be marked.',
  'marked-already': 'You have marked this part; a mark cannot be changed.',
  'third-not-needed': 'This part is settled and needs no further mark.',
  'part-not-examined': 'This grade is not examined in that part.',
  'no-publicity': 'This is possible only while results are on show.',
  'results-not-shown': 'Results are not on show yet. Appeal once they are.',
  'appeals-over':
    'Results were on show until {publicityEndsOn}; it is too late to appeal. Turn to the department that supervises the evaluation body.',
  'appeal-waiting': 'An appeal against this part waits for its answer already. Wait for the answer first.',
  'no-result': 'This person did not sit the exam: there is no result to appeal against.',
  'own-proposal': 'Two people who did not propose a correction approve it, each once.',
  'sheet-unreadable': 'The file cannot be read. Please save it as XLSX, or as CSV in UTF-8, and try again.',
  'sheet-headless':
    'The columns for seat and points are not found. Please fill in the sheet you downloaded and leave its headings as they are.',
  'sheet-other-part':
    'This sheet is for another part. Please choose the sheet of this part, or the part of this sheet.',
  'sheet-empty': 'There is nothing below the headings. Please fill in the marks and upload the sheet again.',
  'sheet-too-long':
    'The file is too large: a sheet has {most} rows at most. Please remove rows and columns that are not needed.',
} satisfies Same<typeof zh>
