import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { ApprenticeshipStatus } from '@skillchain/domain/training/apprenticeship'
import { conflictsOf } from '@skillchain/domain/training/conflict'
import { fiveMatters } from '@skillchain/domain/training/five-matters'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import type { ListSettings } from '@skillchain/shell/list/list-url'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'

export type Apprentice = Awaited<ReturnType<Api['apprenticeship']['byId']['query']>>
export type Judged = Awaited<ReturnType<Api['apprenticeship']['judged']['query']>>

/** Everything on screen that a command on an apprentice's record may have changed. */
export const touchedByTraining = [['apprentice'], ['mentor'], ['task']] as const

export const LACKS = ['mentor', 'tutor', 'plan'] as const

function questionOf(chainId: string, { search, filter }: Pick<ListSettings, 'search' | 'filter'>) {
  const status = ApprenticeshipStatus.safeParse(filter['status']).data
  const lacking = LACKS.find((lack) => lack === filter['lacking'])
  return {
    chainId,
    filter: { ...(status && { status: [status] }), ...(lacking && { lacking }), ...(search && { search }) },
  }
}

/** The day it is and the thresholds in force, as the API judges plans by them. */
export function useJudged(chainId: () => string) {
  const api = useApi()
  const { acting } = useSession()
  return useQuery({
    queryKey: computed(() => ['apprentice', acting.value?.organisationId, chainId(), 'judged']),
    queryFn: () => api.apprenticeship.judged.query({ chainId: chainId() }),
  })
}

/** What is against a rule in a record as it stands, and what each of the five matters lacks. */
export function judge(record: Apprentice, { limits, today }: Judged) {
  const { mentorGrade: grade, mentorLoad: load } = record
  const mentor = grade === null ? null : { grade, load: load ?? 1 }
  const effectiveOn = record.status === 'training' ? today : null
  const conflicts = conflictsOf(record, { limits, mentor, effectiveOn })
  return { conflicts, matters: fiveMatters(record, conflicts, today) }
}

/** The apprentices of a chain as the reader may see them. */
export function useApprentices(chainId: () => string, limit = 50) {
  const api = useApi()
  const { acting } = useSession()
  return useListQuery<Apprentice>({
    name: () => ['apprentice', acting.value?.organisationId, chainId()],
    filters: ['status', 'lacking'],
    limit,
    fetch: ({ limit: most, after, ...settings }) =>
      api.apprenticeship.list.query({
        ...questionOf(chainId(), settings),
        limit: most,
        ...(after && { after }),
      }),
    count: async (settings) => {
      const counts = await api.apprenticeship.count.query(questionOf(chainId(), settings))
      return counts.reduce((sum, { count }) => sum + count, 0)
    },
  })
}

export function useApprenticeColumns() {
  const { t } = useWords()
  return computed((): Column[] => [
    { key: 'name', label: t('apprenticeship.record.field.name') },
    { key: 'postName', label: t('apprenticeship.record.field.post') },
    { key: 'mentorName', label: t('apprenticeship.record.field.mentor') },
    { key: 'tutorName', label: t('apprenticeship.record.field.tutor') },
    { key: 'startsOn', label: t('apprenticeship.record.field.period') },
    { key: 'segments', label: t('apprenticeship.record.field.segments'), kind: 'number' },
    { key: 'matters', label: t('apprenticeship.record.list.matters') },
    { key: 'status', label: t('apprenticeship.record.field.status') },
    { key: 'enterpriseName', label: t('apprenticeship.record.field.enterprise'), hidden: true },
    { key: 'collegeName', label: t('apprenticeship.record.field.college'), hidden: true },
  ])
}
