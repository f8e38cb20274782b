import type { Grade } from '@skillchain/domain/standard/grade'

/** Grades by name; the front door, which knows little else, names them too. */
export const grade = {
  apprentice: '学徒工',
  level5: '初级工（五级）',
  level4: '中级工（四级）',
  level3: '高级工（三级）',
  level2: '技师（二级）',
  level1: '高级技师（一级）',
  specialTechnician: '特级技师',
  chiefTechnician: '首席技师',
} satisfies Record<Grade, string>
