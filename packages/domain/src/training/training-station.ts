import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { DictionaryVersion, OccupationCode } from '../standard/occupation.ts'
import { Minute } from './clock-time.ts'

export const TrainingStationId = z.uuid().brand<'TrainingStationId'>()
export type TrainingStationId = z.infer<typeof TrainingStationId>

/** 使用中, 维修中, 已停用. */
export const TrainingStationStatus = z.enum(['inUse', 'underRepair', 'retired'])
export type TrainingStationStatus = z.infer<typeof TrainingStationStatus>

const distinct = (values: readonly string[]) => new Set(values).size === values.length

/** When a station is open on one day of the week. */
export const OpeningHours = z
  .strictObject({ fromMinute: Minute, toMinute: Minute })
  .refine(({ fromMinute, toMinute }) => fromMinute < toMinute, {
    path: ['toMinute'],
    error: 'training.hours-reversed',
  })
export type OpeningHours = z.infer<typeof OpeningHours>

/** When a station can be used (开放时间): by day of the week, Monday first, null where closed; and days closed besides. */
export const StationHours = z.strictObject({
  week: z.array(OpeningHours.nullable()).length(7),
  /** Holidays, maintenance, contests: whole days on which nobody books. */
  closedDays: z.array(Day).max(120).refine(distinct, { error: 'training.day-repeated' }),
})
export type StationHours = z.infer<typeof StationHours>

const fields = {
  /** What the base calls it, with its number, such as 「电池拆装工位 A-03」. */
  name: z.string().trim().min(2).max(60),
  dictionaryVersion: DictionaryVersion,
  /** The occupations that can be practised there. */
  occupationCodes: z
    .array(OccupationCode)
    .min(1)
    .max(8)
    .refine(distinct, { error: 'training.occupation-repeated' }),
  /** People who can practise at one time (工位数). */
  seats: z.int().min(1).max(500),
  /** What stands there and what to bring, in the base's words. */
  equipment: z.string().trim().max(500),
}

/** What a base says of a station, as a form takes it. */
export const StationTerms = z.strictObject(fields)
export type StationTerms = z.infer<typeof StationTerms>

/**
 * A station (工位) of a public training base, offered to one chain: what can be practised there, by how many at a time,
 * and when.
 *
 * **Source:** Guangdong opinions on highly skilled personnel, article 9 (bases serve the public); the columns and that a
 * station is offered to one chain are our own decision, ADR-0023.
 */
export const TrainingStation = z.object({
  chainId: ChainId,
  id: TrainingStationId,
  baseId: OrganisationId,
  ...fields,
  ...StationHours.shape,
  status: TrainingStationStatus,
  /** Why it is under repair or retired; null while in use. */
  statusReason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type TrainingStation = z.infer<typeof TrainingStation>

/** The terms alone, as a form or a revision takes them. */
export const termsOf = ({
  name,
  dictionaryVersion,
  occupationCodes,
  seats,
  equipment,
}: TrainingStation): StationTerms =>
  StationTerms.parse({ name, dictionaryVersion, occupationCodes, seats, equipment })

/** The hours alone. */
export const hoursOf = ({ week, closedDays }: TrainingStation): StationHours =>
  StationHours.parse({ week, closedDays })
