import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'

import { metricIn, scopeIn, usualYear, yearsAround } from './scope.ts'

/** Chosen where nothing is left out; an empty choice would read as one not yet made. */
export const ALL = 'all'

/** The year, city and cluster looked at, kept in the address. */
export function useScope() {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()

  const scope = computed(() => scopeIn(route.query))
  const metric = computed(() => metricIn(route.query))
  const change = (next: Record<string, string | undefined>) =>
    void router.replace({ query: { ...route.query, ...next } })

  const narrowed = computed(() => Boolean(scope.value.city ?? scope.value.cluster))
  return {
    scope,
    metric,
    narrowed,
    year: computed({
      get: () => String(scope.value.year),
      set: (year) => change({ year: Number(year) === usualYear() ? undefined : year }),
    }),
    city: computed<string>({
      get: () => scope.value.city ?? ALL,
      set: (city) => change({ city: city === ALL ? undefined : city }),
    }),
    cluster: computed<string>({
      get: () => scope.value.cluster ?? ALL,
      set: (cluster) => change({ cluster: cluster === ALL ? undefined : cluster }),
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
