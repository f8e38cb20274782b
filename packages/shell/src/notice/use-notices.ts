import { useQueryClient } from '@tanstack/vue-query'
import { watch } from 'vue'

import { useSession } from '../session/use-session.ts'
import { followNotices } from './notices.ts'

/** Keeps the pages of the acting organisation up to date with what others do. Used once, by the frame. */
export function useNotices(): void {
  const cache = useQueryClient()
  const { acting } = useSession()
  watch(
    () => (acting.value && !acting.value.suspended ? acting.value.organisationId : null),
    (organisationId, _before, onCleanup) => {
      if (organisationId) onCleanup(followNotices(organisationId, cache))
    },
    { immediate: true },
  )
}
