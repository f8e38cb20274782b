import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'

const thisYear = () =>
  Number(new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(new Date()))

/** The year that numbers are of, kept in the address: this one unless another is chosen. */
export function useYear() {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const year = computed(() => {
    const named = Number(route.query['year'])
    return Number.isInteger(named) && named >= 2000 && named <= 2100 ? named : thisYear()
  })
  const chosen = computed({
    get: () => String(year.value),
    set: (next) => void router.replace({ query: { ...route.query, year: next } }),
  })
  const years = computed(() =>
    Array.from({ length: 5 }, (_, n) => thisYear() - 2 + n).map((each) => ({
      value: String(each),
      label: t('quality.indicator.yearOf', { year: each }),
    })),
  )
  return { year, chosen, years }
}
