import { computed } from 'vue'

import { SkillDemandStatus } from '@skillchain/domain/demand/skill-demand'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import type { ListSettings } from '@skillchain/shell/list/list-url'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import type { Column } from '@skillchain/ui/list/column'
import { useWords } from '@skillchain/shell/text/use-words'

export type DemandRow = Awaited<ReturnType<Api['skillDemand']['list']['query']>>['rows'][number]

const FILTERS = ['status', 'lacking', 'occupation'] as const
const SORTS = ['arriveToOn', 'headCount', 'missing', 'postName'] as const

/** What the address of the list asks of the API. */
export function questionOf(chainId: string, { search, filter, sort }: ListSettings) {
  const status = SkillDemandStatus.safeParse(filter['status']).data
  const by = SORTS.find((column) => column === sort?.by)
  return {
    chainId,
    filter: {
      ...(status && { status: [status] }),
      ...(filter['lacking'] && { lacking: true }),
      ...(filter['occupation'] && { occupationCode: filter['occupation'] }),
      ...(search && { search }),
    },
    ...(sort && by && { sort: { by, direction: sort.direction } }),
  }
}

/** The demands of a chain as the reader may see them. */
export function useDemands(chainId: () => ChainId) {
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<DemandRow>({
    name: () => ['demand', acting.value?.organisationId, chainId()],
    filters: FILTERS,
    sort: { by: 'arriveToOn', direction: 'asc' },
    fetch: ({ limit, after, ...settings }) =>
      api.skillDemand.list.query({ ...questionOf(chainId(), settings), limit, ...(after && { after }) }),
    count: async (settings) => {
      const { sort: _, ...question } = questionOf(chainId(), settings)
      return (await api.skillDemand.count.query(question)).count
    },
  })
  return { list, question: computed(() => questionOf(chainId(), list.asked.value)) }
}

const column = (key: string, label: string, rest: Partial<Column> = {}): Column => ({ key, label, ...rest })

/** The columns of the list, and of the file that it can be taken away as. */
export function useDemandColumns() {
  const { t } = useWords()
  return computed((): Column[] => [
    column('postName', t('demand.field.postName'), { sortable: true }),
    column('occupationName', t('demand.field.occupationCode')),
    column('grade', t('demand.field.grade')),
    column('enterpriseName', t('demand.column.enterprise')),
    column('divisionCode', t('demand.field.divisionCode')),
    column('headCount', t('demand.field.headCount'), { kind: 'number', sortable: true }),
    column('missing', t('demand.column.agreed'), { sortable: true }),
    column('arriveToOn', t('demand.column.arrival'), { sortable: true }),
    column('payFromFen', t('demand.field.payFromFen'), { kind: 'money', hidden: true }),
    column('status', t('demand.column.status')),
  ])
}
