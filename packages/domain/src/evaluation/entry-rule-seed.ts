import { EntryCondition, type Requirement, type SchoolKind, StandardVersion } from './entry-rule.ts'

/** From when on the drafting rules of each generation were in force. Source: domain study §2.3. */
const FROM = { '2018': '2018-03-07', '2023': '2023-07-20' } as const
type SeedGeneration = keyof typeof FROM

/** The generations of standards that a new installation knows. */
export const seedVersions: readonly StandardVersion[] = [
  {
    generation: '2018',
    title: '2018 年规程编制的国家职业技能标准',
    source: '《国家职业技能标准编制技术规程（2018年版）》',
  },
  {
    generation: '2023',
    title: '2023 年规程编制的国家职业标准',
    source: '《国家职业标准编制技术规程（2023年版）》',
  },
].map((version) => StandardVersion.parse(version))

type CertificateGrade = 'level5' | 'level4' | 'level3' | 'level2' | 'level1'
const aged = (years: number): Requirement => ({ kind: 'aged', years })
const worked = (years: number): Requirement => ({ kind: 'worked', years })
const holds = (grade: CertificateGrade, years: number): Requirement => ({ kind: 'certificate', grade, years })
const titled = (tier: 'junior' | 'intermediate' | 'senior', years: number): Requirement => ({
  kind: 'title',
  tier,
  years,
})
const schooled = (
  schools: SchoolKind[],
  { years = 0, enrolled = true, assessed = false } = {},
): Requirement => ({ kind: 'schooling', schools, years, enrolled, assessed })

const VOCATIONAL: SchoolKind[] = [
  'secondaryVocational',
  'technicalSchool',
  'seniorTechnical',
  'higherVocational',
  'university',
  'technicianClass',
]
const SENIOR: SchoolKind[] = ['seniorTechnical', 'technicianClass']
const COLLEGE: SchoolKind[] = ['higherVocational', 'university']

/** Grades of which the published text was seen; the others are for a regulator to compare. Source: domain study §2.3. */
const SURE = new Set([
  '2023-level5',
  '2023-level4',
  '2023-level3',
  '2018-level5',
  '2018-level4',
  '2018-level3',
  '2018-level2',
  '2018-level1',
])

const conditions = (
  generation: SeedGeneration,
  grade: CertificateGrade,
  ...anyOf: Requirement[][]
): EntryCondition[] =>
  anyOf.map((allOf, n) =>
    EntryCondition.parse({
      id: `${generation}-${grade}-${n + 1}`,
      generation,
      grade,
      occupationCode: null,
      allOf,
      source: `${seedVersions.find((version) => version.generation === generation)?.source ?? ''}申报条件`,
      validFromOn: FROM[generation],
      validToOn: null,
      confirmed: SURE.has(`${generation}-${grade}`),
    }),
  )

/** The entry conditions (申报条件) a new installation starts with, of both generations of standards. Source: domain study §2.3. */
export const seedEntryConditions: readonly EntryCondition[] = [
  ...conditions('2023', 'level5', [aged(16)]),
  ...conditions('2023', 'level4', [worked(5)], [holds('level5', 3)], [schooled(VOCATIONAL)]),
  ...conditions(
    '2023',
    'level3',
    [worked(10)],
    [holds('level4', 4)],
    [titled('junior', 1)],
    [schooled(SENIOR)],
    [holds('level4', 0), schooled(COLLEGE)],
    [schooled(COLLEGE, { assessed: true })],
  ),
  ...conditions(
    '2023',
    'level2',
    [holds('level3', 5)],
    [titled('junior', 5), holds('level3', 1)],
    [titled('intermediate', 1)],
    [holds('level3', 0), schooled(SENIOR, { years: 2, enrolled: false })],
    [holds('level3', 2), schooled(['technicianClass'])],
  ),
  ...conditions(
    '2023',
    'level1',
    [holds('level2', 5)],
    [titled('intermediate', 5), holds('level2', 1)],
    [titled('senior', 1)],
  ),
  ...conditions('2018', 'level5', [worked(1)], [{ kind: 'apprenticeship' }]),
  ...conditions('2018', 'level4', [holds('level5', 4)], [worked(6)]),
  ...conditions('2018', 'level3', [holds('level4', 5)], [schooled(COLLEGE), holds('level4', 2)]),
  ...conditions(
    '2018',
    'level2',
    [holds('level3', 4)],
    [holds('level3', 3), schooled(SENIOR, { enrolled: false })],
    [holds('level3', 2), schooled(['technicianClass'], { enrolled: false })],
  ),
  ...conditions('2018', 'level1', [holds('level2', 4)]),
]
