import type { Problem } from '@skillchain/domain/kernel/problem'

import { isUnanswered, refusedFieldsOf } from '../api/problem-of.ts'
import { refusedText } from '../form/issue-text.ts'
import type { Words } from '../text/use-words.ts'

/** A refusal, or a failure without one, in words: what is so, and what to do. */
export function problemText(words: Words, problem: Problem | undefined, error: unknown) {
  const { t, te } = words
  if (problem) {
    const { code, params, source, kind } = problem
    const key = `problem.${code}`
    // Where one field alone was refused, what is wrong with it says more than that something is.
    const [field, ...others] = refusedFieldsOf(error)
    const mended = field && others.length === 0 ? refusedText(words, field) : undefined
    const title = mended ?? (te(key) ? t(key, params) : code)
    return { title, detail: t(`remedy.${kind}`), code, source }
  }
  const kind = isUnanswered(error) ? 'unanswered' : 'broken'
  return { title: t('ui.error'), detail: t(`remedy.${kind}`), code: kind, source: undefined }
}
