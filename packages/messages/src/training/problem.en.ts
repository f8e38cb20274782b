import type { Same } from '../complete.ts'
import type { problem as zh } from './problem.zh-CN.ts'

export const problem = {
  'out-of-turn': 'As it stands, this cannot be done.',
  unchanged: 'Nothing has changed.',
  'hours-reversed': 'The closing time must be later than the opening time.',
  'window-reversed': 'The end must be later than the beginning.',
  'occupation-repeated': 'Choose each occupation once.',
  'station-name-taken':
    'Your base has a station “{name}” in this chain already. Give it another name or number, by which it is found.',
  'occupation-unknown':
    'The dictionary (edition {dictionaryVersion}) does not list the occupation. Choose one from the list.',
  'day-repeated': 'Write each day once.',
  'seats-booked':
    'On {day}, {taken} seats are booked; there cannot be fewer: {seats}. Agree with those who booked first.',
  'hours-booked':
    'A booking on {day} lies outside the new hours. Agree with whoever booked, cancel it, then change them.',
  'bookings-ahead':
    '{count} booking is still ahead. Cancel it before the station is retired. | {count} bookings are still ahead. Cancel each of them before the station is retired.',
  'station-under-repair': '“{station}” is under repair and takes no bookings.',
  'station-retired': '“{station}” is no longer in use.',
  'station-closed': '“{station}” is closed on {day} at that time.',
  'station-full':
    '“{station}” has {left} seats left on {day} from {from} to {to}: not enough for {headCount} people.',
  'station-too-small': '“{station}” has {seats} seats in all: not enough for {headCount} people.',
  'occupation-not-here': 'The occupation cannot be practised at “{station}”.',
  'day-past': 'That time on {day} is over.',
  'day-too-far': 'Stations are booked at most {days} days ahead; {day} is too far off.',
  'not-yet-held': 'The booking on {day} has not begun; its use cannot be set down yet.',
} satisfies Same<typeof zh>
