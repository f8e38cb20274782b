import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'

import { type Stage, isAboutPeople } from '@skillchain/domain/supervision/funnel'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'
import { useFormats } from '@skillchain/ui/text/format'

import { type Scope, asked } from './scope.ts'

/** The numbers of the overview; asked for again every half minute, since chains go on while one looks. */
export function useOverview(scope: () => Scope) {
  const { t } = useI18n()
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const formats = useFormats()
  const { acting } = useSession()
  const organisationId = computed(() => acting.value?.organisationId)

  const asking = useQuery({
    queryKey: computed(() => ['supervision', 'overview', organisationId.value, asked(scope())]),
    queryFn: () => api.supervision.overview.query(asked(scope())),
    refetchInterval: 30_000,
    placeholderData: (before) => before,
  })
  const threshold = computed(() => asking.data.value?.threshold ?? null)
  const note = computed(() => {
    const countedAt = asking.data.value?.countedAt
    const when = countedAt
      ? t('supervision.countedAt', { at: formats.value.instant(countedAt) })
      : t('supervision.notCounted')
    const withheld =
      threshold.value === null ? '' : ` ${t('supervision.withheldNote', { threshold: threshold.value })}`
    return `${t('supervision.definition')} ${when}${withheld}`
  })
  /** A number of several chains leads to the chains, those with the most of it first. */
  const byStage = (stage: Stage) =>
    threshold.value === null || !isAboutPeople(stage)
      ? router.resolve({ query: { ...route.query, sort: `-${stage}` }, hash: '#chains' }).href
      : undefined
  const { data, isPending, error, refetch } = asking
  return { overview: data, pending: isPending, error, refetch, threshold, note, byStage }
}
