import type { Same } from '../complete.ts'
import type { growth as chineseGrowth, own as chineseOwn } from './own.zh-CN.ts'

export const own: Same<typeof chineseOwn> = {
  title: 'My employment',
  empty: 'No placements yet',
  emptyHint: 'When an enterprise reports that it has hired you, it appears here for you to confirm.',
  status: {
    reported: 'Waits for you',
    confirmed: 'Confirmed by you',
    disputed: 'Disputed by you',
    withdrawn: 'Taken back by the employer',
  },
  ask: '{enterprise} says that you work there. Check it; confirm what is so, dispute what is not.',
  confirmed: 'You confirmed this on {at}.',
  disputed: 'You disputed this; the employer has to correct it or take it back. What you wrote: {reason}',
  stayAsk: '{enterprise} says that you were still there on {day}, after {months} months. Is that so?',
  growth: 'See what my next grade asks for',
}

export const growth: Same<typeof chineseGrowth> = {
  title: 'My next grade',
  lead: 'The entry conditions of the national standard, held against your certificates, employment and training on record here. One of them is enough.',
  generation: 'Standard',
  generationHint: 'Which one your occupation has, the evaluation body says when it opens registration.',
  held: 'Held',
  heldNone: 'No certificate yet',
  next: 'Next grade',
  top: 'There is no higher grade.',
  appointed: '“{grade}” is an appointment by the employer; no general entry conditions apply.',
  conditions: 'Entry conditions',
  standing: { met: 'Met', ahead: 'Will be met', missing: 'Not met', unrecorded: 'Bring proof' },
  since: 'met since {day}',
  from: 'met from {day} on',
  lacking: 'nothing on record here',
  bring: 'not recorded here; bring proof when you register',
  evidence: 'certificate {number}',
  eligible: 'You may register now: {count} of the conditions met.',
  soon: 'As things stand you may register from {day} on.',
  notYet:
    'As things stand none of the conditions will be met. If you have a title or a diploma, bring proof when you register.',
  work: '{count} year of work (only what you have confirmed, and training under a labour contract). | {count} years of work (only what you have confirmed, and training under a labour contract).',
  empty: 'Nothing on record to go by yet',
  emptyHint: 'Once you are admitted, employed or certified, the conditions of the next grade appear here.',
  employment: 'My employment',
  certificates: 'My certificates',
}
