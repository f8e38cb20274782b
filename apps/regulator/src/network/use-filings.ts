import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { SkillChainStatus } from '@skillchain/domain/network/skill-chain'
import { toneOf } from '@skillchain/features/network/chain-status'
import { usePlaceNames } from '@skillchain/features/standard/use-place-names'
import { useApi } from '@skillchain/shell/api/use-api'
import type { ListSettings } from '@skillchain/shell/list/list-url'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { dueText } from '@skillchain/shell/text/working-days'
import type { Column } from '@skillchain/ui/list/column'

function filterOf({ search, filter }: ListSettings) {
  const status = SkillChainStatus.safeParse(filter['status']).data
  const { division } = filter
  return { ...(search && { search }), ...(status && { status: [status] }), ...(division && { division }) }
}

/** Filings of the regulator's division, those due first at the top. */
export function useFilings() {
  const { t } = useI18n()
  const api = useApi()
  const places = usePlaceNames()
  const { acting } = useSession()
  const list = useListQuery({
    name: () => ['filing', acting.value?.organisationId],
    filters: ['status', 'division'],
    fetch: ({ limit, after, ...settings }) =>
      api.filing.list.query({ limit, ...(after && { after }), filter: filterOf(settings) }),
    count: (settings) => api.filing.count.query({ filter: filterOf(settings) }),
  })

  const dueOf = (workingDaysLeft: number | null) => {
    if (workingDaysLeft === null) return ''
    const { key, params } = dueText(workingDaysLeft)
    return t(key, params)
  }
  const rows = computed(() =>
    list.rows.value.map(
      ({ chainId, name, leaderName, divisionCode, clusterCode, status, dueOn, workingDaysLeft }) => ({
        chainId,
        name,
        leaderName,
        city: places.city(divisionCode),
        cluster: places.cluster(clusterCode),
        waiting: status === 'submitted',
        status: t(`network.status.${status}`),
        tone: toneOf(status, { leads: false, regulates: true }),
        dueOn,
        left: dueOf(workingDaysLeft),
        leftTone: workingDaysLeft !== null && workingDaysLeft < 0 ? ('danger' as const) : ('plain' as const),
      }),
    ),
  )
  const columns = computed((): Column[] => [
    { key: 'name', label: t('network.filings.name') },
    { key: 'leaderName', label: t('network.filings.leader') },
    { key: 'city', label: t('network.filings.city') },
    { key: 'cluster', label: t('network.filings.cluster'), hidden: true },
    { key: 'status', label: t('network.filings.status') },
    { key: 'dueOn', label: t('network.filings.due'), kind: 'date' },
    { key: 'left', label: t('network.filings.left') },
  ])
  return { list, rows, columns }
}
