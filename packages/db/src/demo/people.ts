import { Applicant, type Education } from '@skillchain/domain/enrolment/applicant'
import { checkCharacterOf } from '@skillchain/domain/organisation/resident-identity-number'

import { plusDays } from './calendar.ts'
import type { Chance } from '@skillchain/domain/kernel/chance'

const SURNAMES = Array.from('陈李黄张梁林王吴刘谢何罗郑邓冯叶曾彭苏区麦莫冼龙钟卢温谭霍关')
const GIVEN = Array.from('嘉俊晓文志伟淑敏家豪诗颖子轩雨彤浩然思琪梓明秀英建国丽华永强美玲天佑海燕春晖静怡')
/** Characters that systems lose; people have them in their names all the same. */
const RARE = ['𠮷', '㛃', '𬱖', '喆', '翀', '赟', '頔', '昇'] as const
const MINORITY = ['阿卜杜热西提·买买提', '古丽娜尔·艾合买提', '次仁·卓玛'] as const
const ETHNICITIES = ['汉', '汉', '汉', '汉', '汉', '汉', '壮', '瑶', '土家', '苗'] as const
const EDUCATIONS: readonly [Education, ...Education[]] = [
  'upperSecondary',
  'upperSecondary',
  'vocational',
  'lowerSecondary',
]
const SCHOOLS = [
  '南沙中学（虚构）',
  '从化职业技术学校（虚构）',
  '三水第二中学（虚构）',
  '清新职业技术学校（虚构）',
] as const
const ORIGINS = ['440100', '440600', '441200', '441300', '441800', '440800', '445300', '440200'] as const

/** County numbers that no county has: whoever's number these people's is like, it is nobody's. */
const UNASSIGNED = ['440199', '440699', '441299', '441899', '440899', '440299'] as const
const BIRTHDAYS = 1_461

interface Asked {
  /** Which of the invented people: the same number is the same person. */
  readonly n: number
  readonly chance: Chance
  /** The last day of birth of them all. */
  readonly bornBy: string
}

/** A number that passes every check; no two of the first hundred million people share one. */
function numberOf({ n, bornBy }: Asked): { number: string; bornOn: string; isMale: boolean } {
  const place = n % UNASSIGNED.length
  const rest = Math.floor(n / UNASSIGNED.length)
  const bornOn = plusDays(bornBy, -(rest % BIRTHDAYS))
  const sequence = (Math.floor(rest / BIRTHDAYS) + (rest % BIRTHDAYS) * 7 + place) % 1_000
  const digits = `${UNASSIGNED[place]}${bornOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return { number: digits + checkCharacterOf(digits), bornOn, isMale: sequence % 2 === 1 }
}

function nameBy(chance: Chance): string {
  const kind = chance.below(100)
  if (kind === 0) return chance.oneOf(MINORITY)
  const last = kind === 1 ? chance.oneOf(RARE) : chance.below(4) === 0 ? '' : letter(chance, GIVEN)
  return letter(chance, SURNAMES) + letter(chance, GIVEN) + last
}

const letter = (chance: Chance, letters: readonly string[]) => letters[chance.below(letters.length)] ?? ''

const MAJORITY_DAYS = 365

/**
 * The guardian of somebody who is not of age when training begins: of the same surname where there is one. Made of
 * what is known and not by chance, so that nobody's own name depends on it.
 */
export const guardianOf = (n: number, name: string): string => {
  const surname = name.includes('·') ? letterAt(SURNAMES, n) : (Array.from(name)[0] ?? '')
  return surname + letterAt(GIVEN, n * 7) + letterAt(GIVEN, n * 11 + 3)
}
const letterAt = (letters: readonly string[], n: number) => letters[n % letters.length] ?? ''

/** Somebody who applies. Their number and their mobile number are made up, of ranges that nobody is given. */
export function applicantOf(asked: Asked): Applicant {
  const { n, chance, bornBy } = asked
  const { number, bornOn, isMale } = numberOf(asked)
  const name = nameBy(chance)
  // The youngest are seventeen when training begins.
  const isMinor = bornOn > plusDays(bornBy, -MAJORITY_DAYS)
  return Applicant.parse({
    name,
    document: { kind: 'residentIdentityCard', number },
    gender: isMale ? 'male' : 'female',
    bornOn,
    ethnicity: chance.oneOf(ETHNICITIES),
    education: chance.oneOf(EDUCATIONS),
    // 140 is for machines that report meters; no person's telephone has such a number.
    mobile: `140${String(n % 100_000_000).padStart(8, '0')}`,
    school: chance.oneOf(SCHOOLS),
    studentNumber: `S${String(n).padStart(9, '0')}`,
    origin: chance.oneOf(ORIGINS),
    guardianName: isMinor ? guardianOf(n, name) : null,
    guardianMobile: isMinor ? `140${String(50_000_000 + (n % 50_000_000))}` : null,
    note: '',
  })
}
