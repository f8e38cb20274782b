import type { Problem } from '@skillchain/domain/kernel/problem'

import { isUnanswered, refusedFieldsOf } from '../api/problem-of.ts'
import { refusedText } from '../form/issue-text.ts'
import type { Words } from '../text/use-words.ts'

/** What is wrong with the fields of a call that was refused for them, where a sentence says it: each sentence once. */
const fieldsText = (words: Words, error: unknown) =>
  new Set(refusedFieldsOf(error).flatMap((field) => refusedText(words, field) ?? []))

/** A refusal, or a failure without one, in words: what is so, and what to do. */
export function problemText(words: Words, problem: Problem | undefined, error: unknown) {
  const { t, te } = words
  if (problem) {
    const { code, params, source, kind } = problem
    const key = `problem.${code}`
    const title = te(key) ? t(key, params) : code
    return {
      title: [title, ...fieldsText(words, error)].join(' '),
      detail: t(`remedy.${kind}`),
      code,
      source,
    }
  }
  const kind = isUnanswered(error) ? 'unanswered' : 'broken'
  return { title: t('ui.error'), detail: t(`remedy.${kind}`), code: kind, source: undefined }
}
