import type { z } from 'zod'

import type { RefusedField } from '../api/problem-of.ts'
import type { Words } from '../text/use-words.ts'

type Issue = z.core.$ZodIssue
type Said = readonly [key: string, params?: Record<string, unknown>]

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

const tooSmall = ({ origin, minimum }: { origin: string; minimum: number | bigint }): Said => {
  if (origin === 'string') return Number(minimum) === 1 ? ['required'] : ['tooShort', { minimum }]
  return origin === 'array' || origin === 'set' ? ['tooFew', { minimum }] : ['tooSmall', { minimum }]
}
const tooBig = ({ origin, maximum }: { origin: string; maximum: number | bigint }): Said => {
  if (origin === 'string') return ['tooLong', { maximum }]
  return origin === 'array' || origin === 'set' ? ['tooMany', { maximum }] : ['tooLarge', { maximum }]
}
function wrongType({ expected }: { expected: string }, value: unknown): Said {
  if (isEmpty(value)) return ['required']
  if (expected === 'int') return ['wholeNumber']
  return expected === 'number' || expected === 'nan' ? ['number'] : ['format']
}

function saidOf(issue: Issue, value: unknown): Said {
  if (isEmpty(value)) return issue.code === 'invalid_value' ? ['choose'] : ['required']
  if (issue.code === 'too_small') return tooSmall(issue)
  if (issue.code === 'too_big') return tooBig(issue)
  if (issue.code === 'invalid_type') return wrongType(issue, value)
  if (issue.code === 'invalid_value') return ['choose']
  if (issue.code === 'invalid_format') return [issue.format === 'date' ? 'date' : 'format']
  return [issue.code === 'unrecognized_keys' ? 'unknown' : 'format']
}

/** What a rule of a schema has to say: the sentence of its own code where it has one, a general one otherwise. */
export function issueText(words: Words, issue: Issue, value: unknown): string {
  const own = codeText(words, issue.message, issue.code === 'custom' ? issue.params : undefined)
  if (own) return own
  const [key, params = {}] = saidOf(issue, value)
  return words.t(`invalid.${key}`, params)
}

/** What the API has to say of a field that it refused; undefined where no more is known than that it is wrong. */
export function refusedText(words: Words, { code, limit }: RefusedField): string | undefined {
  const own = codeText(words, code)
  if (own || !limit) return own
  const { origin, maximum, minimum = 0 } = limit
  const [key, params = {}] =
    maximum === undefined ? tooSmall({ origin, minimum }) : tooBig({ origin, maximum })
  return words.t(`invalid.${key}`, params)
}

/** The sentence of a refusal's code, such as `organisation.credit-code-malformed`; undefined where it is no code. */
function codeText({ t, te }: Words, code: string, params: Record<string, unknown> = {}) {
  const key = `problem.${code}`
  return /^[a-z]+\.[a-z0-9-]+$/.test(code) && te(key) ? t(key, params) : undefined
}
