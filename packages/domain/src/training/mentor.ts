import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonName } from '../organisation/person-name.ts'
import { Grade } from '../standard/grade.ts'

export const MentorId = z.uuid().brand<'MentorId'>()
export type MentorId = z.infer<typeof MentorId>

/** 在任, 已卸任. */
export const MentorStatus = z.enum(['serving', 'retired'])
export type MentorStatus = z.infer<typeof MentorStatus>

/** Who a mentor is: the name, and the grade held (新八级工). */
export const MentorTerms = z.strictObject({ name: PersonName, grade: Grade })
export type MentorTerms = z.infer<typeof MentorTerms>

/**
 * A mentor (企业导师、师傅): one of an enterprise's skilled workers who teaches apprentices on the post.
 *
 * **Source:** 人社部发〔2021〕39号 (双导师); Guangdong draft opinions, article 10 (企业出师傅).
 */
export const Mentor = z.object({
  chainId: ChainId,
  id: MentorId,
  enterpriseId: OrganisationId,
  name: z.string(),
  grade: Grade,
  status: MentorStatus,
  version: z.int().nonnegative(),
})
export type Mentor = z.infer<typeof Mentor>
