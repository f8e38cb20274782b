import type { Day } from '../kernel/moment.ts'
import { DocumentKind, IdentityDocument, issuedBy, toldBy } from '../organisation/identity-document.ts'
import { MobileNumber } from '../organisation/mobile-number.ts'
import { PersonName } from '../organisation/person-name.ts'
import { ageOn } from '../organisation/resident-identity-number.ts'
import { DivisionCode } from '../standard/region.ts'
import { Applicant } from './applicant.ts'
import type { PlanPostId } from './enrolment-plan.ts'
import { type Fault, type RosterCells, error, isFaulty } from './roster-cell.ts'
import {
  documentKindOfWord,
  divisionOfWord,
  educationOfWord,
  ethnicityOfWord,
  genderOfWord,
} from './roster-choice.ts'
import { type RosterColumn, requiredColumns } from './roster-column.ts'
import { readDay } from './roster-day.ts'
import { Reading } from './roster-reading.ts'

/** A post of the plan that applicants may name. */
export interface OfferedPost {
  readonly postId: PlanPostId
  readonly majorCode: string
  readonly postName: string
}

/** What a row is judged by besides its own cells. */
export interface RowFacts {
  readonly today: Day
  /** The first day of training: age counts on it. */
  readonly startsOn: Day
  /** Completed years at which somebody may be enrolled. */
  readonly youngest: number
  readonly posts: readonly OfferedPost[]
  /** How long student numbers in this file mostly are; null where they differ too much to say. */
  readonly studentNumberLength: number | null
}

/** A row as far as it could be read; an applicant only when nothing in it is wrong. */
export interface RowReading {
  readonly applicant: Applicant | null
  readonly postId: PlanPostId | null
  readonly document: IdentityDocument | null
  readonly faults: readonly Fault[]
}

const ADULT = 18

/** Judges one row: every cell for itself, then each against the others. */
export function readRow(cells: RosterCells, facts: RowFacts): RowReading {
  const row = new Reading(cells)
  for (const column of requiredColumns) row.require(column)
  const document = readDocument(row, facts.today)
  const postId = readPost(row, facts.posts)
  const personal = { ...readPerson(row), ...readOrigin(row, facts) }
  const born = readBirth(row, document)
  const gender = readGender(row, document)
  const bornOn = born === null ? null : checkAge(row, born, facts)
  const { faults } = row
  const whole = { ...personal, document, bornOn, gender }
  const applicant = isFaulty(faults) || postId === null ? null : Applicant.parse(whole)
  return { applicant, postId, document, faults }
}

function readPerson(row: Reading) {
  return {
    name: row.parse('name', PersonName),
    mobile: row.parse('mobile', MobileNumber),
    ethnicity: row.choice('ethnicity', ethnicityOfWord),
    education: row.choice('education', educationOfWord),
    guardianName: row.parse('guardianName', PersonName),
    guardianMobile: row.parse('guardianMobile', MobileNumber),
    note: row.parse('note', Applicant.shape.note) ?? '',
  }
}

function readOrigin(row: Reading, { studentNumberLength }: RowFacts) {
  row.checkLength('studentNumber', studentNumberLength)
  const division = row.text('origin')
  return {
    school: row.parse('school', Applicant.shape.school),
    studentNumber: row.parse('studentNumber', Applicant.shape.studentNumber),
    origin: division === '' ? null : row.parse('origin', DivisionCode, divisionOfWord(division)),
  }
}

/** Fifteen digits are a number of before 1999, which nobody who enrols today still holds. */
const HISTORICAL = /^\d{15}$/

function readDocument(row: Reading, today: Day): IdentityDocument | null {
  const number = row.code('documentNumber')
  if (number === '' || row.isFaulty('documentNumber')) return null
  const kind = row.choice('documentKind', documentKindOfWord) ?? DocumentKind.enum.residentIdentityCard
  if (row.isFaulty('documentKind')) return null
  if (kind === 'residentIdentityCard' && HISTORICAL.test(number)) {
    row.add(error('documentNumber', 'organisation.identity-number-historical'))
    return null
  }
  const document = row.parse('documentNumber', IdentityDocument, { kind, number })
  return document && row.take('documentNumber', issuedBy(document, today))
}

function readBirth(row: Reading, document: IdentityDocument | null): Day | null {
  const text = row.text('bornOn')
  const told = document ? toldBy(document)?.bornOn : undefined
  if (text === '') {
    if (told === undefined && document) row.add(error('bornOn', 'roster.birth-missing'))
    return told ?? null
  }
  const read = readDay(text)
  if ('fault' in read) {
    row.add(error('bornOn', `roster.${read.fault}`))
    return null
  }
  if (told !== undefined && told !== read.day) row.add(error('bornOn', 'roster.birth-differs'))
  return read.day
}

function readGender(row: Reading, document: IdentityDocument | null) {
  const stated = row.choice('gender', genderOfWord)
  const told = document ? toldBy(document)?.gender : undefined
  if (stated === null && told === undefined && document) row.require('gender')
  if (stated !== null && told !== undefined && stated !== told)
    row.add(error('gender', 'roster.gender-differs'))
  return stated ?? told ?? null
}

function checkAge(row: Reading, bornOn: Day, { startsOn, youngest }: RowFacts): Day {
  const age = ageOn(bornOn, startsOn)
  if (age < youngest) row.add(error(row.has('bornOn') ? 'bornOn' : 'documentNumber', 'roster.too-young'))
  else if (age < ADULT) {
    for (const column of ['guardianName', 'guardianMobile'] as const satisfies RosterColumn[])
      if (row.text(column) === '') row.add(error(column, 'roster.guardian-missing'))
  }
  return bornOn
}

/** The line of the plan that a row names: by its major and, where several posts are taught in that, the post. */
function readPost(row: Reading, posts: readonly OfferedPost[]): PlanPostId | null {
  const major = row.code('majorCode')
  if (major === '' || row.isFaulty('majorCode')) return null
  const offered = posts.filter(({ majorCode }) => majorCode === major)
  if (offered.length === 0) {
    row.add(error('majorCode', 'roster.major-not-offered'))
    return null
  }
  const name = row.text('postName')
  const named = name === '' ? offered : offered.filter(({ postName }) => postName.trim() === name)
  const [post, another] = named
  if (!post) row.add(error('postName', 'roster.post-not-offered'))
  if (another) row.add(error('postName', 'roster.post-unclear'))
  return post && !another ? post.postId : null
}
