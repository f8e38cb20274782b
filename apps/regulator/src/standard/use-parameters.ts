import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'

import { usePlaceNames } from '@skillchain/features/standard/use-place-names'
import { Day } from '@skillchain/domain/kernel/moment'
import { CityCode, cities, codeOf } from '@skillchain/domain/standard/region'
import { parameterUnits } from '@skillchain/domain/standard/parameter-code'
import { type RuleParameter, rowOn } from '@skillchain/domain/standard/rule-parameter'
import { useApi } from '@skillchain/shell/api/use-api'
import type { ListState } from '@skillchain/ui/list/column'
import { useFormats } from '@skillchain/ui/text/format'

const inShanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
export const todayInShanghai = () => inShanghai.format(new Date())

/** Values with their units, as people read them. */
export function useParameterWords() {
  const { t } = useI18n()
  const formats = useFormats()
  const places = usePlaceNames()
  return {
    nameOf: (code: RuleParameter['code']) => t(`standard.parameter.${code}`),
    valueOf: ({ code, value }: Pick<RuleParameter, 'code' | 'value'>) =>
      parameterUnits[code] === 'fen'
        ? formats.value.money(value)
        : `${formats.value.number(value)} ${t(`standard.unit.${parameterUnits[code]}`)}`,
    placeOf: (division: string) =>
      division === '' ? t('standard.parameterPage.everywhere') : places.city(codeOf(division)),
  }
}

/** The place and day looked at, kept in the address; or all days, as history. */
function usePlaceAndDay() {
  const route = useRoute()
  const router = useRouter()
  const query = (key: string) => {
    const value = route.query[key]
    return typeof value === 'string' ? value : ''
  }
  const change = (key: string, value: string) =>
    void router.replace({ query: { ...route.query, [key]: value || undefined } })
  return {
    place: computed<string>({
      get: () => CityCode.safeParse(query('city')).data ?? cities[0].code,
      set: (city) => change('city', city),
    }),
    day: computed<string>({
      get: () => Day.safeParse(query('day')).data ?? todayInShanghai(),
      set: (on) => change('day', on),
    }),
    history: computed({
      get: () => query('show') === 'history',
      set: (on) => change('show', on ? 'history' : ''),
    }),
  }
}

/** The thresholds as they stand in a place on a day, or all there ever were. */
export function useParameters() {
  const { t } = useI18n()
  const api = useApi()
  const { place, day, history } = usePlaceAndDay()
  const { nameOf, valueOf, placeOf } = useParameterWords()

  const asking = useQuery({
    queryKey: ['reference', 'parameters'],
    queryFn: () => api.reference.parameters.query(),
  })
  const shown = computed((): RuleParameter[] => {
    const all = asking.data.value ?? []
    const near = all.filter(({ division }) => place.value.startsWith(division))
    if (history.value) return near
    return [...new Set(near.map(({ code }) => code))].flatMap((code) => {
      const row = rowOn(near, { code, division: place.value, day: day.value })
      return row.ok ? [row.value] : []
    })
  })
  const rows = computed(() =>
    shown.value.map((row) => ({
      key: `${row.code} ${row.division} ${row.validFromOn}`,
      name: nameOf(row.code),
      value: valueOf(row),
      division: placeOf(row.division),
      validFrom: row.validFromOn,
      validTo: row.validToOn,
      source: row.source,
      confirmed: row.confirmed,
    })),
  )
  const state = computed((): ListState => {
    if (asking.isPending.value) return 'loading'
    if (asking.isError.value) return 'error'
    return rows.value.length > 0 ? 'ready' : 'empty'
  })
  const columns = computed(() => [
    { key: 'name', label: t('standard.parameterPage.columns.name') },
    { key: 'value', label: t('standard.parameterPage.columns.value'), align: 'end' as const },
    { key: 'division', label: t('standard.parameterPage.columns.division') },
    { key: 'validFrom', label: t('standard.parameterPage.columns.validFrom'), kind: 'date' as const },
    { key: 'validTo', label: t('standard.parameterPage.columns.validTo'), kind: 'date' as const },
    { key: 'source', label: t('standard.parameterPage.columns.source') },
  ])
  return { place, day, history, rows, state, columns, refetch: asking.refetch }
}
