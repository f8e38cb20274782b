import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'

import { DictionaryVersion } from '@skillchain/domain/standard/occupation'
import { useApi } from '@skillchain/shell/api/use-api'
import { useFormats } from '@skillchain/ui/text/format'

/** Editions of the dictionary, and the one looked at: that the address names, or that is in force. */
export function useEditions() {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const api = useApi()
  const formats = useFormats()

  const { data, error } = useQuery({
    queryKey: ['occupation', 'dictionaries'],
    queryFn: () => api.occupation.dictionaries.query(),
  })
  const editions = computed(() => data.value?.editions ?? [])
  const version = computed(() => {
    const named = DictionaryVersion.safeParse(route.query['version']).data
    return named ?? data.value?.inForce ?? editions.value[0]?.version
  })
  const edition = computed(() => editions.value.find((each) => each.version === version.value))
  const facts = computed(() => {
    if (!edition.value) return []
    const { version: year, inForceFromOn, occupations } = edition.value
    return [
      { label: t('standard.occupationPage.version'), value: year },
      { label: t('standard.occupationPage.count'), value: formats.value.number(occupations) },
      {
        label: t('standard.occupationPage.upload.inForceFrom'),
        value: formats.value.day(inForceFromOn),
      },
    ]
  })
  const chosen = computed<string>({
    get: () => version.value ?? '',
    set: (next) => void router.replace({ query: { ...route.query, version: next || undefined } }),
  })
  const versions = computed(() => editions.value.map(({ version: year }) => ({ value: year, label: year })))
  return { version, edition, facts, chosen, versions, error }
}
