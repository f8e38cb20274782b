import { createHmac, createSecretKey } from 'node:crypto'

import { z } from 'zod'

import type { Stated } from '@skillchain/db/enrolment/application.store'
import { type Place, seal, unseal, unsealBytes } from '@skillchain/db/kernel/sealed'
import { Applicant } from '@skillchain/domain/enrolment/applicant'
import type { Application } from '@skillchain/domain/enrolment/application'
import { PlanPostId } from '@skillchain/domain/enrolment/enrolment-plan'
import { RosterCells } from '@skillchain/domain/enrolment/roster-cell'
import type { RosterImport } from '@skillchain/domain/enrolment/roster-import'
import {
  type IdentityDocument,
  identityKey,
  maskIdentity,
} from '@skillchain/domain/organisation/identity-document'
import { maskMobile } from '@skillchain/domain/organisation/mobile-number'

import type { Keys } from '../kernel/keys.ts'

type Ref = Pick<RosterImport, 'chainId' | 'id'>

const filePlace = ({ chainId, id }: Ref): Place => ['enrolment.roster_file', 'sealed', chainId, id]
const rowPlace = ({ chainId, id }: Ref, number: number): Place => [
  'enrolment.roster_row',
  'sealed',
  chainId,
  id,
  number,
]
const replacedPlace = ({ chainId, id }: Ref, number: number): Place => [
  'enrolment.roster_row',
  'replaced',
  chainId,
  id,
  number,
]
const applicantPlace = ({ chainId, id }: Pick<Application, 'chainId' | 'id'>): Place => [
  'enrolment.application',
  'sealed',
  chainId,
  id,
]

/** What a merge replaces in an application. */
export const Replaced = z.object({ applicant: Applicant, postId: PlanPostId })
export type Replaced = z.infer<typeof Replaced>

/** Seals and opens what rosters and applications say of people, each value in its own place. */
export function rosterSeals(keys: Keys) {
  // Made once: a key given as bytes is turned into one of these for every value anew.
  const key = createSecretKey(keys.of('enrolment/person'))
  const identity = createSecretKey(keys.of('organisation/identity'))
  const mobile = createSecretKey(keys.of('enrolment/mobile'))
  return {
    file: (ref: Ref, bytes: Uint8Array) => seal(key, filePlace(ref), bytes),
    openFile: (ref: Ref, sealed: Uint8Array) => unsealBytes(key, filePlace(ref), sealed),
    cells: (ref: Ref, number: number, cells: RosterCells) =>
      seal(key, rowPlace(ref, number), JSON.stringify(cells)),
    openCells: (ref: Ref, { number, sealed }: { number: number; sealed: Uint8Array }): RosterCells =>
      RosterCells.parse(JSON.parse(unseal(key, rowPlace(ref, number), sealed))),
    replaced: (ref: Ref, number: number, replaced: Replaced) =>
      seal(key, replacedPlace(ref, number), JSON.stringify(replaced)),
    openReplaced: (ref: Ref, { number, replaced }: { number: number; replaced: Uint8Array }): Replaced =>
      Replaced.parse(JSON.parse(unseal(key, replacedPlace(ref, number), replaced))),
    applicant: (ref: Pick<Application, 'chainId' | 'id'>, applicant: Applicant): Stated => ({
      ...shown(applicant),
      mobileDigest: createHmac('sha256', mobile).update(applicant.mobile).digest(),
      sealed: seal(key, applicantPlace(ref), JSON.stringify(applicant)),
    }),
    openApplicant: (row: Pick<Application, 'chainId' | 'id'> & { sealed: Uint8Array }): Applicant =>
      Applicant.parse(JSON.parse(unseal(key, applicantPlace(row), row.sealed))),
    /** By which the same person is found again, whoever enters them. */
    digest: (document: IdentityDocument) =>
      createHmac('sha256', identity).update(identityKey(document)).digest(),
  }
}
export type RosterSeals = ReturnType<typeof rosterSeals>

/** What lists may show of somebody without opening anything. */
const shown = ({
  document,
  mobile,
  bornOn,
  ...applicant
}: Applicant): Omit<Stated, 'sealed' | 'mobileDigest'> => ({
  name: applicant.name,
  gender: applicant.gender,
  birthYear: Number(bornOn.slice(0, 4)),
  ethnicity: applicant.ethnicity,
  education: applicant.education,
  school: applicant.school,
  studentNumber: applicant.studentNumber,
  origin: applicant.origin,
  documentKind: document.kind,
  documentMask: maskIdentity(document.number),
  mobileMask: maskMobile(mobile),
})
