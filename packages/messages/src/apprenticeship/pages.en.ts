import type { Same } from '../complete.ts'
import type * as zh from './pages.zh-CN.ts'

export const register = {
  title: 'Open apprentice records',
  open: 'Open records',
  lead: 'For people who have been admitted; mentor, plan and insurance come after.',
  caption: 'Admitted people without a record',
  empty: 'Nobody waits for a record',
  emptyHint: 'Once a college has admitted people, they appear here.',
  search: 'Search posts',
  startsOn: 'Training begins on',
  endsOn: 'Training ends on',
  submit: 'Open {count} record | Open {count} records',
  nobody: 'Choose people in the table first.',
  done: 'Records opened: {count}.',
  tooMany: '100 people at a time, at most.',
} satisfies Same<typeof zh.register>

export const mentors = {
  title: 'Mentors',
  caption: 'Mentors of the enterprise',
  name: 'Name',
  grade: 'Grade',
  load: 'Apprentices',
  loadOf: '{load} of {most}',
  status: 'Status',
  full: 'Full',
  over: 'Over the limit',
  add: 'Enter a mentor',
  added: 'The mentor is entered.',
  empty: 'No mentors yet',
  emptyHint: 'Once entered, they can be assigned to apprentices.',
  retire: 'Step down',
  retireTitle: 'Let {name} step down?',
  retireConsequence:
    'Nobody can be assigned to this mentor any more. Whoever is still taught needs another one first.',
  retired: 'Stepped down.',
} satisfies Same<typeof zh.mentors>

export const board = {
  title: 'Shifts and rotation',
  open: 'Rotation chart',
  chart: 'Plans of the apprentices',
  summary:
    'People: {people}; segments: {segments}, of which {blocked} must be solved and {warned} have a warning.',
  keys: 'Arrow keys move between segments, Enter opens one. ',
  moveKeys:
    'M picks one up: left and right move it by a day, with Shift by a week; Enter puts it down, Escape gives up.',
  heldAgainst:
    '“{title}” moves to {from} to {to}: there is a conflict, and it would be refused. Move on, or give up by Escape.',
  held: '“{title}” moves to {from} to {to}. Enter puts it down, Escape gives up.',
  file: 'Shifts and rotation',
  none: 'Nothing is planned yet',
  person: 'Apprentice',
  unassigned: 'No mentor',
  bar: '{person}: {title}, {place}, {shift}, {from} to {to}',
  more: 'More apprentices',
  blockMark: 'Conflict',
  warnMark: 'Warning',
  group: 'Mentor: {name}',
  legend: 'Legend',
} satisfies Same<typeof zh.board>

export const own = {
  title: 'My training plan',
  today: 'Today',
  next: 'Next',
  nothingToday: 'Nothing is planned for today',
  nothingNext: 'Nothing is planned after that',
  paused: 'Training is paused from {day}; there is no work until it resumes.',
  ended: 'Training ended on {day}.',
  notStarted: 'Training has not begun; this is the plan.',
  where: 'Place',
  shift: 'Shift',
  hours: 'Hours a day',
  days: 'Days',
  mentor: 'Mentor',
  tutor: 'College tutor',
  all: 'The whole plan',
  covers: 'My insurance',
  empty: 'No training plan yet',
  emptyHint: 'After admission the enterprise opens your record and plans your training.',
} satisfies Same<typeof zh.own>
