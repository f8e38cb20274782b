import { z } from 'zod'

import type { ProblemCode } from './problems.ts'

const LONGEST = 50

/** Middle dots that keyboards and fonts offer for the one between the parts of a minority name (间隔号). */
const MIDDLE_DOTS = /[·•‧∙⋅・･ᐧ．]/gu

/** Letters of any script with their marks, the middle dot and its variants, and what Latin names are joined by. */
const WRITTEN = /^[\p{L}\p{M}\p{Nl}·•‧∙⋅・･ᐧ．.'’\- ]+$/u

const EMPTY = 'organisation.name-empty' satisfies ProblemCode
const TOO_LONG = 'organisation.name-too-long' satisfies ProblemCode
const CHARACTERS = 'organisation.name-characters' satisfies ProblemCode
const PRIVATE_USE = 'organisation.name-private-use' satisfies ProblemCode

const trimmed = (typed: string) => typed.replace(/^[\s\u3000\uFEFF]+|[\s\u3000\uFEFF]+$/gu, '')

/**
 * A person's name (姓名) as typed: at most 50 code points, so that 𠮷, 㛃 and 𬱖 count as one each.
 *
 * Only blanks around it are taken off. A character of a private-use area is refused, because it stands for a rare
 * character on one computer and for nothing on the next.
 *
 * **Source:** GB 18030-2022 for the repertoire; the length is our own decision.
 */
export const PersonName = z
  .string()
  .overwrite(trimmed)
  .refine((name) => name !== '', { error: EMPTY, abort: true })
  .refine((name) => Array.from(name).length <= LONGEST, { error: TOO_LONG, abort: true })
  .refine((name) => !/\p{Co}/u.test(name), { error: PRIVATE_USE, abort: true })
  .refine((name) => WRITTEN.test(name) && /\p{L}/u.test(name), { error: CHARACTERS })
  .brand<'PersonName'>()
export type PersonName = z.infer<typeof PersonName>

/** What two spellings of one name share: one middle dot, one width, one case, single blanks. For comparing only. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').replace(MIDDLE_DOTS, '·').replace(/\s+/gu, ' ').trim().toUpperCase()

/** `张小三` → `张*三`, `张三` → `张*`: the first and, of three or more, the last character. */
export function maskName(name: string): string {
  const characters = Array.from(name)
  const [first = '', ...rest] = characters
  if (rest.length < 2) return characters.length === 1 ? '*' : `${first}*`
  return `${first}${'*'.repeat(rest.length - 1)}${rest.at(-1) ?? ''}`
}
