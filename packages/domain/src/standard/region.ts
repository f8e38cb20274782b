import { z } from 'zod'

import type { ProblemCode } from './problems.ts'

export type RegionGroup = 'pearlRiverDelta' | 'east' | 'west' | 'north'

/** A prefecture-level city (地级以上市) of Guangdong. */
export interface City {
  /** GB/T 2260, six digits. */
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** Class of the minimum wage (最低工资类别), 1 the highest. */
  readonly wageClass: 1 | 2 | 3 | 4
  readonly group: RegionGroup
  /** Where it stands in the tile map, which is no map of boundaries: row and column, from 1. */
  readonly tile: readonly [row: number, column: number]
}

export const GUANGDONG = { code: '440000', name: '广东省', nameEn: 'Guangdong' } as const

/**
 * The 21 cities, by code.
 *
 * **Source:** GB/T 2260 for codes; 粤府函〔2021〕345号 for wage classes; the tiles are our own decision.
 */
export const cities = [
  { code: '440100', name: '广州', nameEn: 'Guangzhou', wageClass: 1, group: 'pearlRiverDelta', tile: [3, 5] },
  { code: '440200', name: '韶关', nameEn: 'Shaoguan', wageClass: 4, group: 'north', tile: [1, 5] },
  { code: '440300', name: '深圳', nameEn: 'Shenzhen', wageClass: 1, group: 'pearlRiverDelta', tile: [4, 6] },
  { code: '440400', name: '珠海', nameEn: 'Zhuhai', wageClass: 2, group: 'pearlRiverDelta', tile: [5, 5] },
  { code: '440500', name: '汕头', nameEn: 'Shantou', wageClass: 3, group: 'east', tile: [3, 9] },
  { code: '440600', name: '佛山', nameEn: 'Foshan', wageClass: 2, group: 'pearlRiverDelta', tile: [3, 4] },
  { code: '440700', name: '江门', nameEn: 'Jiangmen', wageClass: 3, group: 'pearlRiverDelta', tile: [4, 4] },
  { code: '440800', name: '湛江', nameEn: 'Zhanjiang', wageClass: 3, group: 'west', tile: [6, 1] },
  { code: '440900', name: '茂名', nameEn: 'Maoming', wageClass: 4, group: 'west', tile: [5, 2] },
  { code: '441200', name: '肇庆', nameEn: 'Zhaoqing', wageClass: 3, group: 'pearlRiverDelta', tile: [3, 3] },
  { code: '441300', name: '惠州', nameEn: 'Huizhou', wageClass: 3, group: 'pearlRiverDelta', tile: [3, 7] },
  { code: '441400', name: '梅州', nameEn: 'Meizhou', wageClass: 4, group: 'north', tile: [1, 8] },
  { code: '441500', name: '汕尾', nameEn: 'Shanwei', wageClass: 4, group: 'east', tile: [3, 8] },
  { code: '441600', name: '河源', nameEn: 'Heyuan', wageClass: 4, group: 'north', tile: [2, 7] },
  { code: '441700', name: '阳江', nameEn: 'Yangjiang', wageClass: 4, group: 'west', tile: [4, 3] },
  { code: '441800', name: '清远', nameEn: 'Qingyuan', wageClass: 4, group: 'north', tile: [2, 4] },
  { code: '441900', name: '东莞', nameEn: 'Dongguan', wageClass: 2, group: 'pearlRiverDelta', tile: [3, 6] },
  { code: '442000', name: '中山', nameEn: 'Zhongshan', wageClass: 2, group: 'pearlRiverDelta', tile: [4, 5] },
  { code: '445100', name: '潮州', nameEn: 'Chaozhou', wageClass: 4, group: 'east', tile: [2, 9] },
  { code: '445200', name: '揭阳', nameEn: 'Jieyang', wageClass: 4, group: 'east', tile: [2, 8] },
  { code: '445300', name: '云浮', nameEn: 'Yunfu', wageClass: 4, group: 'north', tile: [3, 2] },
] as const satisfies readonly City[]

export const CityCode = z.enum(cities.map(({ code }) => code))
export type CityCode = z.infer<typeof CityCode>

/** Cities whose towns stand directly under them (不设县区): no county code exists in them. */
const WITHOUT_COUNTIES = new Set(['4419', '4420'])

/** The first two digits of every provincial division. */
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/

const MALFORMED = 'standard.division-malformed' satisfies ProblemCode
const UNKNOWN = 'standard.division-unknown' satisfies ProblemCode
const NO_COUNTIES = 'standard.division-without-counties' satisfies ProblemCode

const prefixes = new Set(['4400', ...cities.map(({ code }) => code.slice(0, 4))])

const isKnown = (code: string) =>
  PROVINCES.test(code) &&
  (!code.startsWith('44') || (prefixes.has(code.slice(0, 4)) && !/^4400(?!00)/.test(code)))

/**
 * An administrative division (行政区划代码) down to the county: six digits, `00` for the levels left out.
 *
 * A province must exist and so must a city of Guangdong; 东莞 and 中山 have no counties. Cities of other provinces and
 * counties are not looked up, since codes are abolished while records keep them.
 *
 * **Source:** GB/T 2260-2007.
 */
export const DivisionCode = z
  .string()
  .trim()
  .regex(/^\d{6}$/, { error: MALFORMED, abort: true })
  .refine(isKnown, { error: UNKNOWN, abort: true })
  .refine((code) => !WITHOUT_COUNTIES.has(code.slice(0, 4)) || code.endsWith('00'), {
    error: NO_COUNTIES,
  })
  .brand<'DivisionCode'>()
export type DivisionCode = z.infer<typeof DivisionCode>

export const levelOf = (code: string): 'province' | 'city' | 'county' => {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'city' : 'county'
}

/** What all divisions within one begin with: `440000` → `44`, `441900` → `4419`. */
export const prefixOf = (code: string): string => code.replace(/(00){1,2}$/, '')

/** Six digits again of a prefix: `44` → `440000`. */
export const codeOf = (prefix: string): string => prefix.padEnd(6, '0')

/** The city of Guangdong that a division lies in; null outside, and of the province itself. */
export const cityOf = (code: string): City | null =>
  cities.find((city) => city.code.startsWith(code.slice(0, 4))) ?? null

/** True of every division that a regulator answering for `prefix` (2, 4 or 6 digits) answers for. */
export const isWithin = (code: string, prefix: string): boolean => code.startsWith(prefix)
