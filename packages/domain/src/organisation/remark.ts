import { z } from 'zod'

import type { ProblemCode } from './problems.ts'

const IDENTITY = 'organisation.identity-in-text' satisfies ProblemCode

/** True of a text with a row of digits as long as an identity number, however wide its digits are. */
const mayIdentify = (text: string) => /\d{15}/.test(text.normalize('NFKC'))

/**
 * Free text between organisations (留言、意见): so many characters at least and at most. What people write stays on
 * record for good, where an identity number has no place.
 *
 * **Source:** 《中华人民共和国个人信息保护法》第六条.
 */
export const remark = (least: number, most = 300) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => !mayIdentify(text), { error: IDENTITY })
