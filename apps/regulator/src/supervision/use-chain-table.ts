import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { toneOf } from '@skillchain/features/network/chain-status'
import { usePlaceNames } from '@skillchain/features/standard/use-place-names'
import { SkillChainStatus } from '@skillchain/domain/network/skill-chain'
import { Stage, isAboutPeople } from '@skillchain/domain/supervision/funnel'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import type { Column, Sort } from '@skillchain/ui/list/column'

import { type Scope, asked } from './scope.ts'

interface Given {
  readonly scope: Scope
  readonly threshold: number | null
}

const orders = ['name', ...Stage.options] as const

const filterOf = (search: string, filter: Readonly<Record<string, string>>) => {
  const { success, data } = SkillChainStatus.safeParse(filter['status'])
  return { ...(search && { search }), ...(success && { status: [data] }) }
}
const sortOf = (sort: Sort | null) => ({
  by: orders.find((order) => order === sort?.by) ?? 'demanded',
  direction: sort?.direction ?? 'desc',
})

function useColumns(given: () => Given) {
  const { t } = useI18n()
  return computed((): Column[] => [
    { key: 'name', label: t('supervision.overview.chainColumns.name'), sortable: true },
    { key: 'leaderName', label: t('supervision.overview.chainColumns.leaderName') },
    { key: 'city', label: t('supervision.overview.chainColumns.city') },
    { key: 'cluster', label: t('supervision.overview.chainColumns.cluster'), hidden: true },
    { key: 'status', label: t('supervision.overview.chainColumns.status') },
    ...Stage.options.map((stage): Column => ({
      key: stage,
      label: t(`supervision.stage.${stage}`),
      align: 'end',
      // The order of withheld counts would tell which is the larger.
      sortable: given().threshold === null || !isAboutPeople(stage),
    })),
  ])
}

function useChains(scope: () => Scope) {
  const api = useApi()
  return useListQuery({
    name: () => ['supervision', 'chains', asked(scope())],
    fetch: ({ search, filter, sort, limit, after }) =>
      api.supervision.chains.query({
        limit,
        ...(after && { after }),
        sort: sortOf(sort),
        filter: { ...asked(scope()), ...filterOf(search, filter) },
      }),
    count: ({ search, filter }) => {
      const { year: _year, ...place } = asked(scope())
      return api.supervision.countChains.query({ filter: { ...place, ...filterOf(search, filter) } })
    },
    filters: ['status'],
    sort: { by: 'demanded', direction: 'desc' },
  })
}

/** The list of chains below the overview, with its filters in the address. */
export function useChainTable(given: () => Given) {
  const { t } = useI18n()
  const places = usePlaceNames()
  const list = useChains(() => given().scope)

  const rows = computed(() =>
    list.rows.value.map((row) => ({
      chainId: row.chainId,
      name: row.name,
      leaderName: row.leaderName,
      city: places.city(row.divisionCode),
      cluster: places.cluster(row.clusterCode),
      status: t(`network.status.${row.status}`),
      tone: toneOf(row.status, { leads: false, regulates: true }),
      demanded: row.demanded,
      planned: row.planned,
      applied: row.applied,
      admitted: row.admitted,
    })),
  )
  const statuses = computed(() => [
    { value: '', label: t('supervision.overview.allStatuses') },
    ...SkillChainStatus.options
      .filter((status) => status !== 'draft')
      .map((status) => ({ value: status, label: t(`network.status.${status}`) })),
  ])
  return { list, rows, columns: useColumns(given), statuses }
}
