import type { Same } from '../complete.ts'
import type * as zh from './clue.zh-CN.ts'

export { evidence, fact } from './evidence.en.ts'
export { rule, severity } from './rule.en.ts'

export const clue = {
  title: 'Clues',
  menu: 'Audit',
  tabs: 'Parts of audit',
  lead: 'Rules find clues by comparing records. A clue is a hint and no verdict: an officer decides, after checking.',
  caption: 'Clues in your division',
  empty: 'No clues yet',
  emptyHint: 'Contradictions that rules find between records are listed here.',
  rules: 'Audit rules',
  status: {
    new: 'New',
    accepted: 'Taken up',
    inspected: 'Under inspection',
    merged: 'Merged',
    falseAlarm: 'False alarm',
    closed: 'Gone',
  },
  column: {
    rule: 'Rule',
    subject: 'Record',
    organisationName: 'Organisation',
    chainName: 'Chain',
    severity: 'Severity',
    status: 'Status',
    firstSeenAt: 'First seen',
    lastSeenAt: 'Last seen',
  },
  filter: { any: 'All', chain: 'Chain', status: 'Status', rule: 'Rule', severity: 'Severity' },
  page: {
    claimed: 'What was claimed',
    contradicted: 'What contradicts it',
    from: 'From: {kind}',
    record: 'Open this record',
    id: 'Record {id}',
    open: 'Open the chain',
    about: 'What the rule looks for',
    source: 'Source of the rule',
    judged: 'Reason given',
    history: 'What was done',
    beside: 'Other clues about this organisation in this chain',
    noneBeside: 'No other clues.',
    mergedInto: 'Open the clue it was merged into',
    closed: 'The contradiction is gone, and so the clue. If it returns, the clue is new again.',
  },
  subject: '{kind} …{end}',
  inspect: 'Open an inspection',
  command: { accept: 'Take up', merge: 'Merge', dismiss: 'False alarm' },
  confirm: {
    accept: 'Take up this clue?',
    acceptConsequence: 'It is to be looked into. The organisation named does not see it yet.',
    dismiss: 'Judge it a false alarm?',
    dismissConsequence: 'The same contradiction is not shown again, and counts against the rule.',
    merge: 'Merge into another clue',
    mergeInto: 'Merge into',
    reason: 'Reason',
  },
  done: { accept: 'Taken up.', merge: 'Merged.', dismiss: 'Judged a false alarm.' },
  event: {
    found: 'Found',
    refreshed: 'Evidence changed',
    reappeared: 'Found again',
    vanished: 'Contradiction gone',
    accepted: 'Taken up',
    dismissed: 'Judged a false alarm',
    merged: 'Merged',
    inspected: 'Inspection opened',
  },
} satisfies Same<typeof zh.clue>

export const auditRule = {
  title: 'Audit rules',
  lead: 'What each rule compares, on what ground, with which thresholds, and how right it has been. Thresholds are set among the rule parameters.',
  column: {
    rule: 'Rule',
    severity: 'Severity',
    source: 'Source',
    parameters: 'Parameters',
    found: 'Clues',
    open: 'Open',
    precision: 'Precision',
    on: 'Status',
  },
  on: 'On',
  off: 'Off',
  byCity: 'differs by city',
  notJudged: 'None judged yet',
  judged: '{percent}% ({falseAlarms} false alarms)',
  switchOff: 'Switch off',
  switchOn: 'Switch on',
  switchOffTitle: 'Switch off “{rule}”?',
  switchOnTitle: 'Switch on “{rule}”?',
  consequence: 'For your division and all that lies in it. Clues there are stay.',
  reason: 'Reason',
  done: 'Saved.',
  empty: 'No rules',
} satisfies Same<typeof zh.auditRule>

export const problem = {
  'clue-out-of-turn': 'This clue has been judged already and cannot be judged like that. See what was done.',
  'merge-into-itself': 'A clue cannot be merged into itself. Choose another.',
  'merge-target-missing': 'The clue to merge into was not found. Choose one from the list.',
  'merge-target-closed': 'The clue to merge into has been dealt with. Choose a new one or one taken up.',
} satisfies Same<typeof zh.problem>

export const task = {
  'clues-critical': '{count} critical clue waits to be judged | {count} critical clues wait to be judged',
  'clues-high': '{count} high clue waits to be judged | {count} high clues wait to be judged',
  'clues-medium': '{count} medium clue waits to be judged | {count} medium clues wait to be judged',
  'clues-low': '{count} low clue waits to be judged | {count} low clues wait to be judged',
} satisfies Same<typeof zh.task>
