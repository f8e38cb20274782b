import { ref, shallowRef } from 'vue'

import type { Refusal } from '@skillchain/features/kernel/send-file'
import { useSession } from '@skillchain/shell/session/use-session'

import { type DictionaryPreview, previewOf } from './dictionary-preview.ts'

/** What a file would change: being read, read, refused, or not answered at all. */
export function useDictionaryPreview() {
  const { acting } = useSession()
  const preview = shallowRef<DictionaryPreview>()
  const refusal = shallowRef<Refusal>()
  const failure = shallowRef<unknown>()
  const reading = ref(false)

  async function read(file: File, version: string) {
    reading.value = true
    refusal.value = undefined
    failure.value = undefined
    try {
      const organisationId = acting.value?.organisationId ?? ''
      const answer = await previewOf(file, { organisationId, version })
      if ('answer' in answer) preview.value = answer.answer
      else if (answer.refusal) refusal.value = answer.refusal
      else failure.value = new Error('the server gave no answer')
    } catch (error) {
      failure.value = error
    } finally {
      reading.value = false
    }
  }
  const forget = () => (preview.value = undefined)
  return { preview, refusal, failure, reading, read, forget }
}
