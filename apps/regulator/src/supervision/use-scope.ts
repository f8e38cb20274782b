import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'

import { usePlaceNames } from '@skillchain/features/network/use-place-names'

import { metricIn, scopeIn, usualYear, yearsAround } from './scope.ts'

/** The year, city and cluster looked at, kept in the address. */
export function useScope() {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const places = usePlaceNames()

  const scope = computed(() => scopeIn(route.query))
  const metric = computed(() => metricIn(route.query))
  const change = (next: Record<string, string | undefined>) =>
    void router.replace({ query: { ...route.query, ...next } })

  const chips = computed(() => {
    const { city, cluster } = scope.value
    return [
      ...(city ? [{ key: 'city', label: t('supervision.overview.city'), value: places.city(city) }] : []),
      ...(cluster
        ? [{ key: 'cluster', label: t('supervision.overview.cluster'), value: places.cluster(cluster) }]
        : []),
    ]
  })
  return {
    scope,
    metric,
    chips,
    year: computed({
      get: () => String(scope.value.year),
      set: (year) => change({ year: Number(year) === usualYear() ? undefined : year }),
    }),
    city: computed<string>({
      get: () => scope.value.city ?? '',
      set: (city) => change({ city: city || undefined }),
    }),
    cluster: computed<string>({
      get: () => scope.value.cluster ?? '',
      set: (cluster) => change({ cluster: cluster || undefined }),
    }),
    chosenMetric: computed({ get: () => metric.value, set: (next) => change({ metric: next }) }),
    clear: () => change({ city: undefined, cluster: undefined }),
    years: computed(() =>
      yearsAround().map((year) => ({
        value: String(year),
        label: t('supervision.overview.yearOf', { year }),
      })),
    ),
  }
}
