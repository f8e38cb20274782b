import { computed } from 'vue'

import { PlanStatus } from '@skillchain/domain/enrolment/enrolment-plan'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import type { ListSettings } from '@skillchain/shell/list/list-url'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'

export type PlanRow = Awaited<ReturnType<Api['enrolmentPlan']['list']['query']>>['rows'][number]

const SORTS = ['replyDueOn', 'quota', 'collegeName'] as const

/** What the address of the list asks of the API. */
export function questionOf(chainId: string, { search, filter, sort }: ListSettings) {
  const status = PlanStatus.safeParse(filter['status']).data
  const waiting = (['me', 'other'] as const).find((one) => one === filter['waiting'])
  const by = SORTS.find((column) => column === sort?.by)
  return {
    chainId,
    filter: {
      ...(status && { status: [status] }),
      ...(waiting && { waitingFor: waiting }),
      ...(search && { search }),
    },
    ...(sort && by && { sort: { by, direction: sort.direction } }),
  }
}

/** The plans of a chain as the reader may see them. */
export function usePlans(chainId: () => ChainId) {
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<PlanRow>({
    name: () => ['plan', acting.value?.organisationId, chainId()],
    filters: ['status', 'waiting'],
    fetch: ({ limit, after, ...settings }) =>
      api.enrolmentPlan.list.query({ ...questionOf(chainId(), settings), limit, ...(after && { after }) }),
    count: async (settings) => {
      const { sort: _, ...question } = questionOf(chainId(), settings)
      return (await api.enrolmentPlan.count.query(question)).count
    },
  })
  return { list, question: computed(() => questionOf(chainId(), list.asked.value)) }
}

export function usePlanColumns() {
  const { t } = useWords()
  return computed((): Column[] => [
    { key: 'collegeName', label: t('enrolment.plan.list.college'), sortable: true },
    { key: 'enterpriseName', label: t('enrolment.plan.list.enterprise') },
    { key: 'year', label: t('enrolment.plan.field.year') },
    { key: 'channel', label: t('enrolment.plan.field.channel') },
    { key: 'quota', label: t('enrolment.plan.list.quota'), kind: 'number', sortable: true },
    { key: 'admitted', label: t('enrolment.plan.list.admitted'), kind: 'number' },
    { key: 'applyToOn', label: t('enrolment.plan.list.apply') },
    { key: 'replyDueOn', label: t('enrolment.plan.list.due'), kind: 'date', sortable: true },
    { key: 'status', label: t('enrolment.plan.list.status') },
  ])
}
