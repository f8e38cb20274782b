import { z } from 'zod'

import { type Grade, isAtLeast } from '../standard/grade.ts'

/**
 * Parts of an evaluation: theory (理论知识考试), skill (操作技能考核), comprehensive review (综合评审). Each is marked out of
 * 100 points and each must be passed. Source: domain study §3.6.
 */
export const ExamPart = z.enum(['theory', 'practical', 'comprehensive'])
export type ExamPart = z.infer<typeof ExamPart>

/** Parts that a grade is examined in; technicians (技师) and above also stand a comprehensive review. */
export const partsOf = (grade: Grade): readonly ExamPart[] =>
  isAtLeast(grade, 'level2') ? ExamPart.options : ['theory', 'practical']

/** Points of one part, whole, of 100. */
export const Points = z.int().min(0).max(100)

/** What somebody came to in one part: points in steps of a half, and whether that is enough. */
export const PartResult = z.strictObject({
  part: ExamPart,
  points: z.number().min(0).max(100),
  passed: z.boolean(),
})
export type PartResult = z.infer<typeof PartResult>
