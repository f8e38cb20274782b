import { ref } from 'vue'
import * as z from 'zod/mini'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Problem } from '@skillchain/domain/kernel/problem'
import { sendFile } from '@skillchain/shell/api/send-file'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'

/** What the server answers: the import the file has become, or already was. */
const Taken = z.object({ id: z.string(), again: z.boolean() })

interface For {
  readonly chainId: ChainId
  readonly planId: string
}

/** Sends a file of the college's own as it is; a procedure cannot carry one. */
export function useRosterUpload() {
  const { acting } = useSession()
  const { t, te } = useWords()
  const busy = ref(false)
  const refusal = ref<string>()

  /** In words: what the file is refused for, and only then what kind of refusal it is. */
  function wordsFor(refused: Problem | null): string {
    if (!refused) return t('roster.upload.failed')
    const fault = `roster.fault.${refused.params['fault']}`
    const key = `problem.${refused.code}`
    return te(fault) ? t(fault) : te(key) ? t(key, refused.params) : t('roster.upload.failed')
  }

  async function upload(file: File, { chainId, planId }: For) {
    busy.value = true
    refusal.value = undefined
    try {
      const said = await sendFile(file, {
        to: 'roster',
        query: { chainId, planId, name: file.name },
        organisationId: acting.value?.organisationId ?? '',
        read: (answer) => Taken.safeParse(answer).data,
      })
      if ('answer' in said) return said.answer
      refusal.value = wordsFor(said.refusal)
      return undefined
    } catch {
      refusal.value = t('roster.upload.failed')
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { upload, busy, refusal }
}
