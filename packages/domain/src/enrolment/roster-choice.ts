import type { DocumentKind } from '../organisation/identity-document.ts'
import { type City, cities } from '../standard/region.ts'
import { type Education, Ethnicity, type Gender } from './applicant.ts'

type Words<Value extends string> = Readonly<Record<Value, readonly string[]>>

/** Words under which rosters give each choice; the first is the one a template offers. */
export const genderWords: Words<Gender> = {
  male: ['男', '男性', '1', 'M', 'Male'],
  female: ['女', '女性', '2', 'F', 'Female'],
}

export const educationWords: Words<Education> = {
  primary: ['小学'],
  lowerSecondary: ['初中', '初级中学'],
  upperSecondary: ['高中', '普通高中', '高级中学'],
  vocational: ['中职', '中专', '中等专科', '职高', '职业高中', '技校', '技工学校', '中等职业教育'],
  college: ['大专', '专科', '高职', '大学专科', '高技', '高级技工'],
  bachelor: ['本科', '大学本科', '大学'],
  postgraduate: ['研究生', '硕士', '博士', '硕士研究生', '博士研究生'],
}

export const documentWords: Words<DocumentKind> = {
  residentIdentityCard: ['居民身份证', '身份证', '二代身份证', '中华人民共和国居民身份证', '1', '01'],
  residencePermit: ['港澳台居民居住证', '居住证', '港澳居民居住证', '台湾居民居住证'],
  hongKongMacauTravelPermit: ['港澳居民来往内地通行证', '回乡证', '港澳通行证', '来往内地通行证'],
  taiwanTravelPermit: ['台湾居民来往大陆通行证', '台胞证'],
  permanentResidenceCard: ['外国人永久居留身份证', '外国人永久居留证', '永久居留证'],
  passport: ['护照', '普通护照', 'Passport'],
  militaryCard: ['军官证', '士兵证', '军人证'],
}

const wordKey = (word: string) =>
  word
    .normalize('NFKC')
    .replaceAll(/[\s()]/gu, '')
    .toLowerCase()

function finder<Value extends string>(words: Words<Value>): (text: string) => Value | undefined {
  const found = new Map<string, Value>()
  // A record typed by its keys has no others.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  for (const [value, forms] of Object.entries(words) as [Value, readonly string[]][]) {
    for (const form of forms) found.set(wordKey(form), value)
  }
  return (text) => found.get(wordKey(text))
}

export const genderOfWord = finder(genderWords)
export const educationOfWord = finder(educationWords)
export const documentKindOfWord = finder(documentWords)

/** 汉, 汉族 and a wider 汉族 are one. */
export function ethnicityOfWord(text: string): Ethnicity | undefined {
  const key = wordKey(text)
  return [key, key.replace(/族$/, '')].flatMap((word) => {
    const read = Ethnicity.safeParse(word)
    return read.success ? [read.data] : []
  })[0]
}

const cityNamed: ReadonlyMap<string, City> = new Map(cities.map((city) => [city.name, city]))

/** The code of a division written as one, or of a city of Guangdong written by its name (广东省佛山市). */
export function divisionOfWord(text: string): string {
  const written = text.normalize('NFKC').replaceAll(/\s/gu, '')
  const name = written.replace(/^广东省?/u, '').replace(/市$/u, '')
  return cityNamed.get(name)?.code ?? (/^广东省?$/u.test(written) ? '440000' : written)
}
