import type { Actor } from '../organisation/access.ts'
import { aChainId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { DivisionCode } from '../standard/region.ts'
import { type DemandTerms, type SkillDemand, SkillDemandId } from './skill-demand.ts'
import type { Facts } from './skill-demand.rules.ts'

export const aSkillDemandId = (n: number) =>
  SkillDemandId.parse(`01980000-0000-7000-8000-00000000d${100 + n}`)

/** 24 senior car fitters in Guangzhou by next spring. */
export const someDemandTerms = (given: Partial<DemandTerms> = {}): DemandTerms => ({
  postName: '总装线装调工',
  dictionaryVersion: '2022',
  occupationCode: OccupationCode.parse('6-22-02-01'),
  grade: 'level3',
  headCount: 24,
  arriveFromOn: '2027-03-01',
  arriveToOn: '2027-03-31',
  divisionCode: DivisionCode.parse('440100'),
  payFromFen: 600_000,
  payToFen: 850_000,
  postStandard: '能独立完成整车总装工位的装配与调试，会读装配工艺卡。',
  ...given,
})

/** A sound demand of enterprise 3, which leads nothing; a test names only what matters to it. */
export const aSkillDemand = (given: Partial<SkillDemand> = {}): SkillDemand => ({
  chainId: aChainId(1),
  id: aSkillDemandId(1),
  enterpriseId: anOrganisationId(3),
  ...someDemandTerms(),
  agreedPlaces: 0,
  status: 'draft',
  edition: given.status && given.status !== 'draft' ? 1 : 0,
  publishedAt: given.status && given.status !== 'draft' ? '2026-11-20T02:00:00.000Z' : null,
  copiedFromId: null,
  endedReason: null,
  version: 0,
  ...given,
})

export const someDemandFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-11-20T02:00:00.000Z',
  today: '2026-11-20',
  actor: cast.enterprise satisfies Actor,
  occupationKnown: true,
  minimumWageFen: 250_000,
  ...given,
})
