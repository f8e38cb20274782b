import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { EmploymentStatus } from '@skillchain/domain/employment/employment'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import type { ListSettings } from '@skillchain/shell/list/list-url'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'
import type { Tone } from '@skillchain/ui/state/tone'

export type EmploymentLine = Awaited<ReturnType<Api['employment']['byId']['query']>>
export type StayLine = EmploymentLine['stays'][number]

/** Everything on screen that a command on a placement may have changed. */
export const touchedByEmployment = [['employment'], ['task']] as const

export const MARKS = ['due', 'stayDisputed', 'stayed', 'left'] as const

const tones: Readonly<Record<EmploymentStatus, Tone>> = {
  reported: 'act',
  confirmed: 'done',
  disputed: 'danger',
  withdrawn: 'plain',
}
export const employmentTone = (status: EmploymentStatus): Tone => tones[status]

const stayTones: Readonly<Record<StayLine['state'], Tone>> = {
  ahead: 'plain',
  due: 'act',
  claimed: 'act',
  stayed: 'done',
  disputed: 'danger',
  left: 'plain',
}
export const stayTone = (state: StayLine['state']): Tone => stayTones[state]

function questionOf(chainId: string, { search, filter }: Pick<ListSettings, 'search' | 'filter'>) {
  const status = EmploymentStatus.safeParse(filter['status']).data
  const mark = MARKS.find((each) => each === filter['mark'])
  return {
    chainId,
    filter: { ...(status && { status: [status] }), ...(mark && { mark }), ...(search && { search }) },
  }
}

/** The placements of a chain as the reader may see them. */
export function useEmployments(chainId: () => string) {
  const api = useApi()
  const { acting } = useSession()
  return useListQuery<EmploymentLine>({
    name: () => ['employment', acting.value?.organisationId, chainId()],
    filters: ['status', 'mark'],
    fetch: ({ limit, after, ...settings }) =>
      api.employment.list.query({
        ...questionOf(chainId(), settings),
        limit,
        ...(after && { after }),
      }),
    count: async (settings) => {
      const count = await api.employment.count.query(questionOf(chainId(), settings))
      const { reported, confirmed, disputed, withdrawn } = count
      return [reported, confirmed, disputed, withdrawn].reduce((sum: number, n) => sum + (n ?? 0), 0)
    },
  })
}

/** How many placements a chain has, by what the person has said. */
export function useEmploymentCounts(chainId: () => string) {
  const api = useApi()
  const { acting } = useSession()
  return useQuery({
    queryKey: computed(() => ['employment', acting.value?.organisationId, chainId(), 'counts']),
    queryFn: () => api.employment.count.query({ chainId: chainId() }),
  })
}

export function useEmploymentColumns() {
  const { t } = useWords()
  return computed((): Column[] => [
    { key: 'name', label: t('employment.record.column.name'), width: '6rem' },
    { key: 'postTitle', label: t('employment.record.field.postTitle') },
    { key: 'enterpriseName', label: t('employment.record.column.enterprise') },
    { key: 'grade', label: t('employment.record.field.grade') },
    { key: 'match', label: t('employment.record.column.match') },
    { key: 'firstOn', label: t('employment.record.field.firstOn'), kind: 'date' },
    { key: 'stays', label: t('employment.record.column.stays') },
    { key: 'status', label: t('employment.record.column.status') },
    { key: 'collegeName', label: t('employment.record.column.college'), hidden: true },
  ])
}
