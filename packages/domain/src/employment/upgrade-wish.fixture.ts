import { aCertificateId } from '../certificate/certificate.fixture.ts'
import { aChainId, aStudentId, anOrganisationId } from '../organisation/actor.fixture.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { type UpgradeWish, UpgradeWishId } from './upgrade-wish.ts'
import type { Basis, WishFacts } from './upgrade-wish.rules.ts'

export const aWishId = (n: number) =>
  UpgradeWishId.parse(`01980000-0000-7000-8000-0000000e${String(n).padStart(4, '0')}`)

/** Of the student of college 1, to evaluation body 6: from grade 4 to grade 3, ready from March 2027. */
export const aWish = (given: Partial<UpgradeWish> = {}): UpgradeWish => ({
  chainId: aChainId(1),
  id: aWishId(1),
  personId: aStudentId,
  certificateId: aCertificateId(1),
  bodyId: anOrganisationId(6),
  collegeId: anOrganisationId(1),
  occupationCode: OccupationCode.parse('6-22-02-01'),
  grade: 'level3',
  generation: '2023',
  readyOn: '2027-03-01',
  byPapers: false,
  statedAt: '2026-11-20T02:00:00.000Z',
  status: 'open',
  batchId: null,
  reason: null,
  version: 0,
  ...given,
})

export const aBasis = (given: Partial<Basis> = {}): Basis => ({
  personId: aStudentId,
  bodyId: anOrganisationId(6),
  collegeId: anOrganisationId(1),
  occupationCode: OccupationCode.parse('6-22-02-01'),
  next: 'level3',
  conditions: [
    { standing: 'missing', on: null },
    { standing: 'ahead', on: '2028-05-01' },
    { standing: 'ahead', on: '2027-03-01' },
  ],
  ...given,
})

export const someWishFacts = (given: Partial<WishFacts> = {}): WishFacts => ({
  now: '2026-11-20T02:00:00.000Z',
  today: '2026-11-20',
  basis: aBasis(),
  waiting: false,
  ...given,
})
