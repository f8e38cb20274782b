import type { Same } from '../complete.ts'
import type * as zh from './grade.zh-CN.ts'

export const grade = {
  apprentice: 'Apprentice',
  level5: 'Junior (level 5)',
  level4: 'Intermediate (level 4)',
  level3: 'Senior (level 3)',
  level2: 'Technician (level 2)',
  level1: 'Senior technician (level 1)',
  specialTechnician: 'Special-grade technician',
  chiefTechnician: 'Chief technician',
} satisfies Same<typeof zh.grade>
