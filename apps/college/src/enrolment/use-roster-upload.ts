import { ref } from 'vue'
import * as z from 'zod/mini'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'

/** What the server answers: the import the file has become, or already was; or why it was refused. */
const Taken = z.object({ id: z.string(), again: z.boolean() })
const Refused = z.object({
  problem: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
})

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
  function wordsFor(answer: unknown): string {
    const refused = Refused.safeParse(answer).data?.problem
    if (!refused) return t('roster.upload.failed')
    const fault = `roster.fault.${refused.params['fault']}`
    const key = `problem.${refused.code}`
    return te(fault) ? t(fault) : te(key) ? t(key, refused.params) : t('roster.upload.failed')
  }

  async function upload(file: File, { chainId, planId }: For) {
    busy.value = true
    refusal.value = undefined
    const query = new URLSearchParams({ chainId, planId, name: file.name })
    try {
      const response = await fetch(`/api/upload/roster?${query}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/octet-stream',
          'x-organisation': acting.value?.organisationId ?? '',
          'x-skillchain': 'upload',
        },
        body: file,
      })
      const answer: unknown = await response.json()
      const taken = response.ok ? Taken.safeParse(answer).data : undefined
      if (!taken) refusal.value = wordsFor(answer)
      return taken
    } catch {
      refusal.value = t('roster.upload.failed')
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { upload, busy, refusal }
}
