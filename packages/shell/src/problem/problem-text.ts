import type { Problem } from '@skillchain/domain/kernel/problem'

import { isUnanswered } from '../api/problem-of.ts'
import type { Words } from '../text/use-words.ts'

/** A refusal, or a failure without one, in words: what is so, and what to do. */
export function problemText({ t, te }: Words, problem: Problem | undefined, error: unknown) {
  if (problem) {
    const { code, params, source, kind } = problem
    const key = `problem.${code}`
    return { title: te(key) ? t(key, params) : code, detail: t(`remedy.${kind}`), code, source }
  }
  const kind = isUnanswered(error) ? 'unanswered' : 'broken'
  return { title: t('ui.error'), detail: t(`remedy.${kind}`), code: kind, source: undefined }
}
