import { useQueryClient } from '@tanstack/vue-query'
import { ref, shallowRef } from 'vue'

import type { LogSource } from '@skillchain/domain/training/attendance-log'
import { touchedBySession } from '@skillchain/features/training/use-training-session'
import { problemText } from '@skillchain/shell/problem/problem-text'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import { type LogAnswer, sendLog } from './attendance-log.ts'

/** A log on its way in: chosen, looked at, and imported; the file stays in the page until then. */
export function useImportLog(chainId: () => string) {
  const words = useWords()
  const cache = useQueryClient()
  const { show } = useToast()
  const { acting } = useSession()
  const source = ref<LogSource>('gate')
  const file = shallowRef<File>()
  const answer = shallowRef<LogAnswer>()
  const refusal = ref<string>()
  const busy = ref(false)

  async function send(step: 'look' | 'import') {
    if (!file.value || busy.value) return
    busy.value = true
    refusal.value = undefined
    try {
      const organisationId = acting.value?.organisationId ?? ''
      const told = await sendLog(file.value, {
        organisationId,
        chainId: chainId(),
        source: source.value,
        step,
      })
      if ('answer' in told) await take(told.answer)
      else refusal.value = problemText(words, told.refusal ?? undefined, undefined).title
    } catch (error) {
      refusal.value = problemText(words, undefined, error).title
    } finally {
      busy.value = false
    }
  }
  async function take(told: LogAnswer) {
    answer.value = told
    if (told.added === null) return
    show(words.t('session.log.done', { count: told.added }))
    await Promise.all(
      touchedBySession.map((queryKey) => cache.invalidateQueries({ queryKey: [...queryKey] })),
    )
  }
  const look = ([chosen]: File[]) => {
    file.value = chosen
    answer.value = undefined
    return send('look')
  }
  const forget = () => {
    file.value = undefined
    answer.value = undefined
  }
  return { source, file, answer, refusal, busy, look, take: () => send('import'), forget }
}
