import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import * as z from 'zod/mini'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { sizeFits } from '@skillchain/domain/supervision/attachment'
import { sendFile } from '@skillchain/shell/api/send-file'
import { useApi } from '@skillchain/shell/api/use-api'
import { problemText } from '@skillchain/shell/problem/problem-text'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'

const Taken = z.object({ id: z.string() })

interface Matter {
  readonly chainId: string
  /** The request for evidence or the rectification that files are added to. */
  readonly recordId: string
}

/** The files of a matter, where each is to be had, and a way to add more. */
export function useAttachments(matter: () => Matter) {
  const api = useApi()
  const words = useWords()
  const cache = useQueryClient()
  const { acting } = useSession()
  const key = computed(() => ['attachment', acting.value?.organisationId, matter().recordId])
  const reading = useQuery({
    queryKey: key,
    queryFn: () =>
      api.evidenceRequest.files.query({
        chainId: ChainId.parse(matter().chainId),
        recordId: matter().recordId,
      }),
  })
  const busy = ref(false)
  const refusal = ref<string>()

  async function send(file: File): Promise<{ id: string } | { why: string }> {
    const { chainId, recordId } = matter()
    // Said before it is sent: a file that is too large would be cut off half-way, by whatever stands in between.
    const size = sizeFits(file.size)
    if (!size.ok) return { why: problemText(words, size.problem, undefined).title }
    try {
      const said = await sendFile(file, {
        to: 'attachment',
        query: { chainId, recordId, name: file.name },
        organisationId: acting.value?.organisationId ?? '',
        read: (answer) => Taken.safeParse(answer).data,
      })
      if ('answer' in said) return said.answer
      return { why: problemText(words, said.refusal ?? undefined, undefined).title }
    } catch (error) {
      return { why: problemText(words, undefined, error).title }
    }
  }

  /** Sends files one after another; answers the ids of those that were taken, and says of each other why not. */
  async function add(files: readonly File[]): Promise<string[]> {
    busy.value = true
    refusal.value = undefined
    const taken: string[] = []
    const refused: string[] = []
    for (const file of files) {
      const said = await send(file)
      if ('id' in said) taken.push(said.id)
      else refused.push(words.t('ui.labelled', { label: file.name, value: said.why }))
    }
    refusal.value = refused.join(' ') || undefined
    await cache.invalidateQueries({ queryKey: key.value })
    busy.value = false
    return taken
  }

  const hrefOf = (id: string) => {
    const query = { chainId: matter().chainId, id, organisation: acting.value?.organisationId ?? '' }
    return `/api/download/attachment?${new URLSearchParams(query)}`
  }
  return { files: computed(() => reading.data.value ?? []), add, hrefOf, busy, refusal, error: reading.error }
}
