import { useQuery } from '@tanstack/vue-query'
import { renderSVG } from 'uqr'
import { computed, onScopeDispose, ref } from 'vue'

import type { SessionRef } from '@skillchain/features/training/use-training-session'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

const ASK_AGAIN_MS = 5 * 60_000
const TICK_MS = 500

/**
 * The code that a desk shows at this moment, by the server's clock. Codes are fetched ahead of time, so that the desk
 * goes on showing the right one while there is no network.
 */
export function useDeskCode(session: () => SessionRef, isOpen: () => boolean) {
  const api = useApi()
  const { acting } = useSession()
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), TICK_MS)
  onScopeDispose(() => clearInterval(timer))

  const { data, error, refetch } = useQuery({
    queryKey: computed(() => [
      'desk-codes',
      acting.value?.organisationId,
      session().chainId,
      session().sessionId,
    ]),
    queryFn: async () => {
      const answer = await api.trainingSession.codes.query({
        chainId: session().chainId,
        id: session().sessionId,
      })
      return { ...answer, ahead: Date.parse(answer.now) - Date.now() }
    },
    enabled: computed(isOpen),
    refetchInterval: ASK_AGAIN_MS,
  })
  const here = computed(() => now.value + (data.value?.ahead ?? 0))
  const shown = computed(() => {
    const { value: known } = data
    if (!known) return undefined
    const length = known.stepSeconds * 1_000
    const found = known.codes.find(({ from }) => {
      const began = Date.parse(from)
      return began <= here.value && here.value < began + length
    })
    if (!found) return undefined
    const secondsLeft = Math.ceil((Date.parse(found.from) + length - here.value) / 1_000)
    return { code: found.code, secondsLeft, stepSeconds: known.stepSeconds }
  })
  const image = computed(() => {
    const code = shown.value?.code
    if (code === undefined) return undefined
    const { chainId, sessionId } = session()
    const link = `${location.origin}/me/o/own/check-in/${chainId}/${sessionId}?code=${code}`
    return `data:image/svg+xml,${encodeURIComponent(renderSVG(link, { border: 2 }))}`
  })
  /** All that were fetched have been shown. */
  const usedUp = computed(() => data.value !== undefined && !shown.value)
  return { shown, image, usedUp, error, refetch }
}
