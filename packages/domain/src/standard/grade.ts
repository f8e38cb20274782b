import { z } from 'zod'

/**
 * The eight grades of a skilled worker (新八级工), lowest first.
 *
 * **Source:** 人社部发〔2022〕14号; Guangdong's regulation on skilled talent lists the same eight.
 */
export const Grade = z.enum([
  'apprentice',
  'level5',
  'level4',
  'level3',
  'level2',
  'level1',
  'specialTechnician',
  'chiefTechnician',
])
export type Grade = z.infer<typeof Grade>

export interface GradeFacts {
  /** 1 to 8, upwards. Grades are compared by this and never by what is printed: level 1 stands above level 5. */
  readonly rank: number
  /** The digit on a certificate; null where a certificate shows none. */
  readonly printed: '1' | '2' | '3' | '4' | '5' | null
  /** Whether an evaluation body issues a certificate of it; the others are appointments by an employer. */
  readonly certified: boolean
}

const facts: Readonly<Record<Grade, GradeFacts>> = {
  /** 学徒工 */
  apprentice: { rank: 1, printed: null, certified: false },
  /** 初级工 */
  level5: { rank: 2, printed: '5', certified: true },
  /** 中级工 */
  level4: { rank: 3, printed: '4', certified: true },
  /** 高级工 */
  level3: { rank: 4, printed: '3', certified: true },
  /** 技师 */
  level2: { rank: 5, printed: '2', certified: true },
  /** 高级技师 */
  level1: { rank: 6, printed: '1', certified: true },
  /** 特级技师 */
  specialTechnician: { rank: 7, printed: null, certified: true },
  /** 首席技师 */
  chiefTechnician: { rank: 8, printed: null, certified: false },
}

export const factsOf = (grade: Grade): GradeFacts => facts[grade]

/** Below zero when `a` is the lower grade, as a sort wants it. */
export const compareGrades = (a: Grade, b: Grade): number => facts[a].rank - facts[b].rank

export const isAtLeast = (grade: Grade, floor: Grade): boolean => compareGrades(grade, floor) >= 0

/** Highly skilled talent (高技能人才): a senior worker (高级工) and above. **Source:** 广东省技能人才发展条例 art. 2. */
export const isHighlySkilled = (grade: Grade): boolean => isAtLeast(grade, 'level3')
