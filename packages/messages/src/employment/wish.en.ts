import type { Same } from '../complete.ts'
import type { wish as chinese } from './wish.zh-CN.ts'

export const wish: Same<typeof chinese> = {
  title: 'Upgrade wishes',
  caption: 'Wishes for the next grade in this chain',
  status: {
    open: 'To be planned',
    planned: 'Planned',
    declined: 'Declined',
    withdrawn: 'Taken back',
  },
  registered: 'Registered',
  column: {
    name: 'Name',
    occupation: 'Occupation',
    grade: 'Grade wished for',
    readyOn: 'Ready from',
    statedAt: 'Stated',
    body: 'Evaluation body',
    batch: 'Batch',
    status: 'Status',
  },
  byPapers: 'By papers',
  list: {
    lead: 'People who hold a certificate and want the next grade. Plan your batches by them; once planned, their college registers them.',
    leadCollege:
      'People you registered for a certificate and who want the next grade. Once they are planned for a batch, register them.',
    empty: 'No upgrade wishes yet',
    emptyHint: 'When somebody states a wish on “My next grade”, it appears here.',
    actions: 'Actions',
  },
  demand: {
    title: 'Waiting to be planned',
    people: 'People',
    ready: 'Ready now',
    readyLater: 'Within a year',
  },
  plan: {
    open: 'Plan',
    title: 'Which batch is {name} planned for?',
    consequence: 'They see the batch and its day, and their college is asked to register them.',
    batch: 'Batch',
    option: '{name} · exam on {day} · {taken}/{places} taken',
    none: 'No batch fits: same occupation and grade, still open to registration, held no earlier than they are ready. Plan a batch first.',
    submit: 'Plan',
    done: 'Planned',
    register: 'Register',
  },
  decline: {
    open: 'Decline',
    title: 'Decline the wish of {name}?',
    consequence: 'They read the reason and may ask again.',
    reason: 'Reason',
    submit: 'Decline',
    done: 'They are told',
  },
  own: {
    state: 'State my wish',
    stateHint: 'Tell the body that certified you that you want {grade}. It plans its batches by such wishes.',
    byPapers: 'I have papers (a title, a diploma) and need not wait until {day}',
    byPapersOnly: 'I have papers (a title, a diploma)',
    stated: 'Stated',
    withdraw: 'Take back',
    withdrawn: 'Taken back',
    open: 'You told {body} on {at}; it has still to plan a batch.',
    plannedSoon: '{body} has planned you for a batch; it shows here once it is announced.',
    planned:
      '{body} has planned you for “{batch}”, exam on {day}. Once your college has registered you, see “My exams”.',
    declined: '{body} declined: {reason}',
    again: 'State it again',
  },
  event: {
    stated: 'stated',
    planned: 'planned for a batch',
    declined: 'declined',
    withdrawn: 'taken back',
  },
}
