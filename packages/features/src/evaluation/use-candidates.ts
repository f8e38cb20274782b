import { useQueryClient } from '@tanstack/vue-query'
import { uuidv7 } from 'uuidv7'
import { computed, ref } from 'vue'

import { CandidateStatus } from '@skillchain/domain/evaluation/candidate'
import type { Command } from '@skillchain/domain/evaluation/candidate.rules'
import type { Api } from '@skillchain/shell/api/api-client'
import { problemOf } from '@skillchain/shell/api/problem-of'
import { useApi } from '@skillchain/shell/api/use-api'
import type { ListSettings } from '@skillchain/shell/list/list-url'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { problemText } from '@skillchain/shell/problem/problem-text'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import type { BatchRow } from './use-batch.ts'

export type CandidateLine = Awaited<ReturnType<Api['candidate']['list']['query']>>['rows'][number]

function questionOf({ chainId, id: batchId }: BatchRow, { search, filter }: ListSettings) {
  const status = CandidateStatus.safeParse(filter['status']).data
  return { chainId, batchId, ...(status && { status: [status] }), ...(search && { search }) }
}

/** The people of a batch as the reader may see them, by name. */
export function useCandidates(batch: () => BatchRow) {
  const api = useApi()
  const { acting } = useSession()
  return useListQuery<CandidateLine>({
    name: () => ['candidate', acting.value?.organisationId, batch().id],
    filters: ['status'],
    fetch: ({ limit, after, ...settings }) =>
      api.candidate.list.query({ ...questionOf(batch(), settings), limit, ...(after && { after }) }),
    count: async (settings) => {
      const counts = await api.candidate.count.query(questionOf(batch(), settings))
      return counts.reduce((sum, { count }) => sum + count, 0)
    },
  })
}

/** Does the same for several, one after the other; says for how many it was done, and why not for the others. */
export function useEach<Item>(
  send: (item: Item) => Promise<unknown>,
  said = { done: 'evaluation.candidate.doneMany', refused: 'evaluation.candidate.refusedMany' },
) {
  const cache = useQueryClient()
  const words = useWords()
  const { show } = useToast()
  const busy = ref(false)

  async function each(items: readonly Item[]): Promise<void> {
    busy.value = true
    const failures: unknown[] = []
    for (const item of items) {
      try {
        // One after the other: each takes a seat that the next may then lack.
        // oxlint-disable-next-line no-await-in-loop
        await send(item)
      } catch (failure) {
        failures.push(failure)
      }
    }
    busy.value = false
    const [first] = failures
    const done = items.length - failures.length
    if (done > 0) show(words.t(said.done, { done }))
    if (first !== undefined) {
      const why = problemText(words, problemOf(first), first).title
      show(words.t(said.refused, { refused: failures.length, why }))
    }
    await Promise.all(
      [['candidate'], ['batch'], ['task'], ['mark']].map((queryKey) => cache.invalidateQueries({ queryKey })),
    )
  }
  return { each, busy: computed(() => busy.value) }
}

/** Gives one command to each of several candidates. */
export function useDecisions() {
  const api = useApi()
  const { each, busy } = useEach(({ line, command }: { line: CandidateLine; command: Command }) =>
    api.candidate.perform.mutate({
      key: uuidv7(),
      chainId: line.chainId,
      id: line.id,
      version: line.version,
      command,
    }),
  )
  return {
    give: (lines: readonly CandidateLine[], command: Command) =>
      each(lines.map((line) => ({ line, command }))),
    busy,
  }
}
