import type { Apprenticeship } from './apprenticeship.ts'
import type { Conflict } from './conflict.ts'
import { covers } from './segment.ts'

/**
 * The five matters in which an apprentice is managed as formal staff are (一体化管理五项): 学徒培训, 岗位历练, 班别调配,
 * 岗位配置, 工伤保护. **Source:** Guangdong draft opinions, article 8.
 */
export const MATTERS = ['training', 'rotation', 'shifts', 'placement', 'protection'] as const
export type Matter = (typeof MATTERS)[number]

/** What a matter lacks. */
export const GAPS = [
  'module',
  'tutor',
  'post',
  'planConflict',
  'shift',
  'shiftConflict',
  'mentor',
  'mentorConflict',
  'nothingToday',
  'cover',
  'coverConflict',
  'safety',
] as const
export type Gap = (typeof GAPS)[number]

const SHIFTS = /night|hours/
const PLACES = /overlap|outside-period/
const COVERS = /uninsured/

/** What each of the five lacks, from the record and what is against a rule in it; nothing where all is in order. */
export function fiveMatters(
  record: Apprenticeship,
  conflicts: readonly Conflict[],
  today: string,
): Readonly<Record<Matter, readonly Gap[]>> {
  const { segments, status, mentorId, tutored, covers: insured, safetyTrainedOn } = record
  const has = (kind: 'module' | 'post') => segments.some((segment) => segment.kind === kind)
  const against = (rule: RegExp) => conflicts.some(({ problem: { code } }) => rule.test(code))
  const idle = status === 'training' && !segments.some((segment) => covers(segment, today))
  const lacking = (gaps: Partial<Record<Gap, boolean>>) => GAPS.filter((gap) => gaps[gap])
  return {
    training: lacking({ module: !has('module'), tutor: !tutored }),
    rotation: lacking({ post: !has('post'), planConflict: against(PLACES) }),
    shifts: lacking({ shift: segments.length === 0, shiftConflict: against(SHIFTS) }),
    placement: lacking({
      mentor: mentorId === null,
      mentorConflict: conflicts.some(({ segmentId }) => segmentId === null),
      nothingToday: idle,
    }),
    protection: lacking({
      cover: insured.length === 0,
      coverConflict: insured.length > 0 && against(COVERS),
      safety: safetyTrainedOn === null,
    }),
  }
}
