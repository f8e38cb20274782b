import { z } from 'zod'

import { Day } from '../kernel/moment.ts'
import { IdentityDocument } from '../organisation/identity-document.ts'
import { MobileNumber } from '../organisation/mobile-number.ts'
import { PersonName } from '../organisation/person-name.ts'
import { DivisionCode } from '../standard/region.ts'

export const Gender = z.enum(['male', 'female'])
export type Gender = z.infer<typeof Gender>

/** Schooling completed (文化程度), coarser than GB/T 4658. */
export const Education = z.enum([
  'primary',
  'lowerSecondary',
  'upperSecondary',
  'vocational',
  'college',
  'bachelor',
  'postgraduate',
])
export type Education = z.infer<typeof Education>

const ETHNICITIES =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 ' +
  '柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 ' +
  '塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 其他 外国血统'

/** The 56 ethnic groups (民族) by their Chinese names, and those not counted among them. Source: GB/T 3304-1991. */
export const Ethnicity = z.enum(ETHNICITIES.split(' '))
export type Ethnicity = z.infer<typeof Ethnicity>

// A lone surrogate or a NUL is no text, and the database would say so less kindly.
const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, { error: 'roster.cell-too-long' })
    .refine((value) => value.isWellFormed() && !/[\p{Cc}\p{Bidi_Control}]/u.test(value), {
      error: 'roster.cell-characters',
    })

/**
 * Somebody who wants to be enrolled (报名人), as their college states them.
 *
 * **Source:** the columns of Guangdong's registration rosters (domain study §7.3); which may be left out is our own
 * decision: what enrolment does not need is not asked for (PIPL art. 6).
 */
export const Applicant = z.object({
  name: PersonName,
  document: IdentityDocument,
  gender: Gender,
  bornOn: Day,
  ethnicity: Ethnicity.nullable(),
  education: Education.nullable(),
  mobile: MobileNumber,
  school: text(80).nullable(),
  /** Of the school, or of the entrance examination (学号/考生号). */
  studentNumber: text(30).nullable(),
  /** Where the applicant comes from (生源地). */
  origin: DivisionCode.nullable(),
  /** Of somebody not yet 18 when training begins. */
  guardianName: PersonName.nullable(),
  guardianMobile: MobileNumber.nullable(),
  note: text(200),
})
export type Applicant = z.infer<typeof Applicant>

/** What can be wrong about an applicant, and so be returned and mended: the document as one, and the post applied for. */
export const ApplicantField = z.enum([
  'name',
  'document',
  'gender',
  'bornOn',
  'ethnicity',
  'education',
  'mobile',
  'school',
  'studentNumber',
  'origin',
  'guardianName',
  'guardianMobile',
  'note',
  'post',
] satisfies (keyof Applicant | 'post')[])
export type ApplicantField = z.infer<typeof ApplicantField>
