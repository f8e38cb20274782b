import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { useApi } from '@skillchain/shell/api/use-api'
import { useWords } from '@skillchain/shell/text/use-words'

/** The generations of standards that there are, newest first, as choices. */
export function useStandardVersions() {
  const api = useApi()
  const { t } = useWords()
  const { data } = useQuery({
    queryKey: ['entry-condition', 'versions'],
    queryFn: () => api.entryCondition.versions.query(),
  })
  const versions = computed(() => (data.value ?? []).toReversed())
  const options = computed(() =>
    versions.value.map(({ generation }) => ({
      value: generation,
      label: t('evaluation.batch.standardOf', { generation }),
    })),
  )
  return { versions, options }
}
