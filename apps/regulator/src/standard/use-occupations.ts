import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { OccupationMarker } from '@skillchain/domain/standard/occupation'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'

/** The occupations of one edition, searched by name or code. */
export function useOccupations(version: () => string | undefined) {
  const { t } = useI18n()
  const api = useApi()

  const filterOf = (search: string, filter: Readonly<Record<string, string>>) => {
    const marker = OccupationMarker.safeParse(filter['marker']).data
    return { version: version() ?? '', ...(search && { search }), ...(marker && { marker }) }
  }
  const list = useListQuery({
    name: () => ['occupation', version()],
    fetch: async ({ search, filter, limit, after }) =>
      version() === undefined
        ? { rows: [], next: null }
        : api.occupation.list.query({ limit, ...(after && { after }), filter: filterOf(search, filter) }),
    count: async ({ search, filter }) =>
      version() === undefined ? 0 : api.occupation.count.query({ filter: filterOf(search, filter) }),
    filters: ['marker'],
  })
  const rows = computed(() =>
    list.rows.value.map(({ code, name, markers: marked }) => ({
      code,
      name,
      markers: marked.map((marker) => t(`standard.marker.${marker}`)).join(' · '),
    })),
  )
  const columns = computed(() =>
    (['code', 'name', 'markers'] as const).map((key) => ({
      key,
      label: t(`standard.occupationPage.columns.${key}`),
    })),
  )
  const markers = computed(() => [
    { value: '', label: t('standard.occupationPage.anyMarker') },
    ...OccupationMarker.options.map((value) => ({ value, label: t(`standard.marker.${value}`) })),
  ])
  return { markers, list, rows, columns }
}
