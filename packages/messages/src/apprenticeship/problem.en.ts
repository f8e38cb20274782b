import type { Same } from '../complete.ts'
import type * as zh from './problem.zh-CN.ts'

export const problem = {
  'out-of-turn': 'This cannot be done in its present state.',
  'not-a-member': 'The enterprise has not accepted its place in this chain yet.',
  'not-admitted': 'This person is not admitted, or no longer: no record can be opened.',
  registered: 'This person has a record already.',
  'days-reversed': 'The last day cannot be before the first.',
  overlap: '“{segment}” ({fromOn} to {toOn}) overlaps with “{other}”. Change the days of one of them.',
  'outside-period':
    '“{segment}” ({fromOn} to {toOn}) leaves the training period, {startsOn} to {endsOn}. Keep within it.',
  'night-intern':
    '“{segment}” ({fromOn} to {toOn}) is a night shift, which is not allowed before the labour contract. Choose another shift.',
  'night-minor':
    '“{segment}” ({fromOn} to {toOn}) is a night shift, which is not allowed for minors. Choose another shift.',
  'hours-intern':
    '“{segment}” ({fromOn} to {toOn}) has {hours} hours a day; for interns it is {most} at most. Plan fewer.',
  'hours-labour':
    '“{segment}” ({fromOn} to {toOn}) has {hours} hours a day; it is {most} at most. Plan fewer.',
  uninsured:
    '“{segment}” ({fromOn} to {toOn}) is without insurance from {day}. Enter an insurance for those days, or change them.',
  untrained:
    '“{segment}” ({fromOn} to {toOn}) begins without safety training on record. Hold the training and enter it first.',
  'mentor-full': 'This mentor would teach {load}, more than {most}. Choose another mentor.',
  'mentor-grade': 'The grade of this mentor is below the goal. Choose one whose grade is not.',
  'mentor-unknown': 'The enterprise has no such mentor at work. Enter the mentor first.',
  'mentor-teaching': 'This mentor still teaches {load}. Assign them another one first.',
  'no-agreement':
    'The agreement is not in force yet. The enterprise, the college and the apprentice (and a guardian of whoever is under 18) sign it under “Agreements” first.',
  'agreement-days':
    '{day} is outside the agreement’s term, {startsOn} to {endsOn}. Choose another day, or make another agreement.',
  'no-mentor': 'There is no mentor yet. Assign one first.',
  'no-tutor': 'The college has not named its tutor yet. Ask the college to.',
  'no-plan': 'Nothing is planned for {day}. Plan that day first.',
  'past-segment': '“{segment}” ended on {toOn} and cannot be changed. Change what lies ahead only.',
  'nothing-runs': 'No segment runs on {day}. Choose another day, or add a segment to the plan.',
  'day-past': '{day} has passed. Choose {today} or later.',
  'day-to-come': '{day} has not come yet. Choose {today} or before.',
  'day-outside': '{day} is outside the training period, {startsOn} to {endsOn}.',
  'before-pause': '{day} is before the pause began on {since}.',
} satisfies Same<typeof zh.problem>

export const task = {
  'apprentices-to-register': 'Admitted people without an apprentice record: {count}',
  'apprentices-without-mentor': 'Apprentices without a mentor: {count}',
  'apprentices-without-plan': 'Apprentices without a plan: {count}',
  'apprentices-without-tutor': 'Apprentices without a college tutor: {count}',
} satisfies Same<typeof zh.task>
