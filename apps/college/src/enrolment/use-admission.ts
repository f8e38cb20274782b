import { useQueryClient } from '@tanstack/vue-query'
import { uuidv7 } from 'uuidv7'
import { ref } from 'vue'

import { problemOf } from '@skillchain/shell/api/problem-of'
import { useApi } from '@skillchain/shell/api/use-api'
import { problemText } from '@skillchain/shell/problem/problem-text'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import type { ApplicationLine } from './use-applications.ts'

/** Admits several, one after the other, until the places are filled; says how many were, and why the others were not. */
export function useAdmission() {
  const api = useApi()
  const cache = useQueryClient()
  const words = useWords()
  const { show } = useToast()
  const busy = ref(false)

  const admitOne = ({ chainId, id, version }: ApplicationLine) =>
    api.application.perform.mutate({ key: uuidv7(), chainId, id, version, command: { type: 'admit' } })

  /** How many were admitted before the first refusal, and the refusal. */
  async function admitted(lines: readonly ApplicationLine[]): Promise<{ done: number; failure?: unknown }> {
    let done = 0
    for (const line of lines) {
      try {
        // One after the other: each takes a place that the next may then lack.
        // oxlint-disable-next-line no-await-in-loop
        await admitOne(line)
        done += 1
      } catch (failure) {
        return { done, failure }
      }
    }
    return { done }
  }

  async function admit(lines: readonly ApplicationLine[]): Promise<void> {
    busy.value = true
    const { done, failure } = await admitted(lines)
    busy.value = false
    if (failure === undefined) show(words.t('roster.application.admitted', { count: done }))
    else {
      const reason = problemText(words, problemOf(failure), failure).title
      show(words.t('roster.application.admittedSome', { done, left: lines.length - done, reason }))
    }
    await cache.invalidateQueries({ queryKey: ['application'] })
  }
  return { admit, busy }
}
