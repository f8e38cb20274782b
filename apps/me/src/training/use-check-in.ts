import { useQueryClient } from '@tanstack/vue-query'
import { z } from 'zod'

import { ownDevice } from '@skillchain/features/training/own-device'
import { type Entry, useOutbox } from '@skillchain/features/training/use-outbox'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { TrainingSessionId } from '@skillchain/domain/training/training-session'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'

const Tapped = z.object({ chainId: ChainId, id: TrainingSessionId, code: z.string() })
type Tapped = z.infer<typeof Tapped>
export type TappedEntry = Entry<Tapped>
export type TapState = TappedEntry['state'] | 'sending'

/** The reader's check-ins as this phone keeps them: saved here, being sent, confirmed, or refused with the reason. */
export function useCheckIn() {
  const api = useApi()
  const cache = useQueryClient()
  const { t, te } = useWords()
  const { acting } = useSession()
  const outbox = useOutbox<Tapped>({
    name: `check-in.${acting.value?.organisationId ?? ''}`,
    schema: Tapped,
    send: ({ key, item, savedAt: tappedAt }: TappedEntry) =>
      api.trainingSession.checkIn.mutate({ key, ...item, tappedAt, device: ownDevice() }),
    onConfirmed: () =>
      Promise.all([['own-sessions'], ['task']].map((queryKey) => cache.invalidateQueries({ queryKey }))),
  })
  const latestOf = (sessionId: string) => outbox.entries.value.findLast(({ item }) => item.id === sessionId)
  const stateOf = ({ key, state }: TappedEntry): TapState =>
    outbox.sendingKey.value === key ? 'sending' : state
  const reasonOf = ({ problem }: TappedEntry) => {
    const key = `problem.${problem?.code ?? ''}`
    return problem && te(key) ? t(key, problem.params) : (problem?.code ?? '')
  }
  const tap = (sessionRef: { chainId: string; sessionId: string }, code: string) =>
    outbox.put(Tapped.parse({ chainId: sessionRef.chainId, id: sessionRef.sessionId, code }))
  const { online } = outbox
  return { latestOf, stateOf, reasonOf, tap, online }
}
