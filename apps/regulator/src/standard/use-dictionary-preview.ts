import { ref, shallowRef } from 'vue'

import type { Problem } from '@skillchain/domain/kernel/problem'
import { useSession } from '@skillchain/shell/session/use-session'

import { type DictionaryPreview, previewOf } from './dictionary-preview.ts'

/** What a file would change: being read, read, refused, or not answered at all. */
export function useDictionaryPreview() {
  const { acting } = useSession()
  const preview = shallowRef<DictionaryPreview>()
  const refusal = shallowRef<Problem>()
  const failure = shallowRef<unknown>()
  const reading = ref(false)

  async function read(file: File, version: string) {
    reading.value = true
    refusal.value = undefined
    failure.value = undefined
    try {
      const organisationId = acting.value?.organisationId ?? ''
      const said = await previewOf(file, { organisationId, version })
      if ('answer' in said) preview.value = said.answer
      else if (said.refusal) refusal.value = said.refusal
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
