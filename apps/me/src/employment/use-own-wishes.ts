import { useQuery } from '@tanstack/vue-query'
import { uuidv7 } from 'uuidv7'
import { computed } from 'vue'

import { UpgradeWishId } from '@skillchain/domain/employment/upgrade-wish'
import type { Wish } from '@skillchain/domain/employment/upgrade-wish.rules'
import { type WishLine, touchedByWish } from '@skillchain/features/employment/use-upgrade-wishes'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

/** What the reader has said they want next. */
export function useOwnWishes() {
  const api = useApi()
  const { acting } = useSession()
  const { data, error } = useQuery({
    queryKey: computed(() => ['upgrade-wish', acting.value?.organisationId, 'mine']),
    queryFn: () => api.upgradeWish.mine.query(),
  })
  /** The latest from a certificate; one that was taken back is none. */
  const latestOf = (certificateId: string): WishLine | undefined => {
    const found = data.value?.find((each) => each.certificateId === certificateId)
    return found?.status === 'withdrawn' ? undefined : found
  }
  return { known: computed(() => data.value !== undefined), latestOf, error }
}

/** States a wish from a certificate. */
export function useStateWish() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.upgradeWish.found.mutate>[0]
  const sending = useCommand((input: Input) => api.upgradeWish.found.mutate(input), {
    invalidates: touchedByWish,
    onDone: () => show(t('employment.wish.own.stated')),
  })
  const state = (chainId: Input['chainId'], draft: Wish) =>
    sending.perform({ chainId, id: UpgradeWishId.parse(uuidv7()), draft })
  return { state, busy: sending.busy, error: sending.error }
}
