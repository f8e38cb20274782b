import type { Same } from '../complete.ts'
import type { steps as zh } from './plan-step.zh-CN.ts'

export const steps = {
  ask: {
    propose: 'Send to “{name}”?',
    proposeConsequence:
      'They receive this text and can confirm it part by part or propose changes. By sending it you stand by all of it.',
    sendBack: 'Send back to “{name}” unchanged?',
    sendBackConsequence: 'It will be their turn. What is ticked stays ticked.',
    agree: 'Confirm everything and put the plan in force?',
    agreeConsequence:
      'Both sides confirm the same text ({edition}), with {quota} places. They then count towards the demand, and the college can enrol.',
    decline: 'Decline this plan?',
    declineConsequence: 'The plan ends, and the enterprise sees why.',
    withdraw: 'Withdraw this plan?',
    withdrawConsequence: 'The plan ends, and the other side sees why.',
    extend: 'Give “{name}” more time?',
    extendConsequence: 'The time for an answer is counted anew from today.',
    message: 'Message',
    reason: 'Reason',
  },
  done: {
    revise: 'The draft is saved.',
    propose: 'Sent. It is the college’s turn.',
    counter: 'The changes are sent. It is their turn.',
    sendBack: 'Sent back. It is their turn.',
    confirm: 'The ticks are saved.',
    agree: 'The plan is in force.',
    extend: 'They have more time.',
    decline: 'Declined. The plan has ended.',
    withdraw: 'Withdrawn. The plan has ended.',
    allocated: 'Made {count} plan. | Made {count} plans.',
  },
} satisfies Same<typeof zh>
