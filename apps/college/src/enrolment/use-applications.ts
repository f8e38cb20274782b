import { computed } from 'vue'

import { ApplicationStatus } from '@skillchain/domain/enrolment/application'
import { WAITING } from '@skillchain/domain/enrolment/application.rules'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import type { ListSettings } from '@skillchain/shell/list/list-url'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'

export type ApplicationLine = Awaited<ReturnType<Api['application']['list']['query']>>['rows'][number]
type Filter = NonNullable<Parameters<Api['application']['list']['query']>[0]['filter']>

const SORTS = ['submittedAt', 'name', 'reviewDueOn'] as const

/** What the address of the list asks of the API. */
function questionOf(chainId: string, { search, filter, sort }: ListSettings) {
  const one = ApplicationStatus.safeParse(filter['status']).data
  const status = filter['status'] === 'waiting' ? [...WAITING] : one && [one]
  const by = SORTS.find((column) => column === sort?.by)
  const asked: Filter = {
    ...(status && { status }),
    ...(filter['plan'] && { planId: filter['plan'] }),
    ...(filter['disputed'] && { disputed: true }),
    ...(search && { search }),
  }
  return { chainId, filter: asked, ...(sort && by && { sort: { by, direction: sort.direction } }) }
}

/** The applications of a chain as the college may see them. */
export function useApplications(chainId: () => ChainId) {
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<ApplicationLine>({
    name: () => ['application', acting.value?.organisationId, chainId()],
    filters: ['status', 'plan', 'disputed'],
    sort: { by: 'submittedAt', direction: 'asc' },
    fetch: ({ limit, after, ...settings }) =>
      api.application.list.query({ ...questionOf(chainId(), settings), limit, ...(after && { after }) }),
    count: async (settings) => {
      const { sort: _, ...question } = questionOf(chainId(), settings)
      const counts = await api.application.count.query(question)
      return counts.reduce((sum, { count }) => sum + count, 0)
    },
  })
  return { list, question: computed(() => questionOf(chainId(), list.asked.value)) }
}

const column = (key: string, label: string, rest: Partial<Column> = {}): Column => ({ key, label, ...rest })

/** The columns of the list. */
export function useApplicationColumns() {
  const { t } = useWords()
  return computed((): Column[] => [
    column('name', t('roster.column.name'), { sortable: true }),
    column('documentMask', t('roster.column.documentNumber')),
    column('mobileMask', t('roster.column.mobile'), { hidden: true }),
    column('school', t('roster.column.school')),
    column('studentNumber', t('roster.column.studentNumber'), { hidden: true }),
    column('postName', t('roster.application.post')),
    column('enterpriseName', t('roster.application.enterprise'), { hidden: true }),
    column('submittedAt', t('roster.application.submittedAt'), { kind: 'instant', sortable: true }),
    column('reviewDueOn', t('roster.application.dueOn'), { kind: 'date', sortable: true }),
    column('status', t('roster.list.status')),
  ])
}
