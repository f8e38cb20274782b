import { computed } from 'vue'

import { referenceDataPolicy } from '@skillchain/domain/standard/reference-data.policy'
import { useSession } from '@skillchain/shell/session/use-session'

/** Whether the reader's role changes reference data at all; for which division, the API says. */
export function useMayChange() {
  const { acting } = useSession()
  return computed(() => acting.value !== null && acting.value.role in referenceDataPolicy.setParameter)
}
