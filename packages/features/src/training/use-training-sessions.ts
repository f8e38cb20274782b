import { computed } from 'vue'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { AttendanceGrade } from '@skillchain/domain/training/attendance-grade'
import { TrainingSessionStatus } from '@skillchain/domain/training/training-session'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import type { ListSettings } from '@skillchain/shell/list/list-url'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'
import type { Tone } from '@skillchain/ui/state/tone'

export type SessionRow = Awaited<ReturnType<Api['trainingSession']['list']['query']>>['rows'][number]

export const sessionTones: Record<TrainingSessionStatus, Tone> = {
  planned: 'plain',
  open: 'act',
  closed: 'warn',
  settled: 'done',
  cancelled: 'done',
}
export const gradeTones: Record<AttendanceGrade, Tone> = {
  A: 'done',
  B: 'done',
  C: 'warn',
  D: 'plain',
  contradicted: 'danger',
}

/** The sessions of the reader's organisation in a chain, the latest first. */
export function useTrainingSessions(chainId: () => ChainId) {
  const api = useApi()
  const { acting } = useSession()
  const question = ({ filter }: ListSettings) => {
    const status = TrainingSessionStatus.safeParse(filter['status']).data
    const own = acting.value?.organisationId
    const isBase = acting.value?.role === 'training-base.manager'
    const mine = own === undefined ? {} : isBase ? { baseId: own } : { hostId: own }
    return { chainId: chainId(), filter: { ...(status && { status: [status] }), ...mine } }
  }
  return useListQuery<SessionRow>({
    name: () => ['training-session', acting.value?.organisationId, chainId()],
    filters: ['status'],
    fetch: ({ limit, after, ...settings }) =>
      api.trainingSession.list.query({ ...question(settings), limit, ...(after && { after }) }),
    count: async (settings) => (await api.trainingSession.count.query(question(settings))).count,
  })
}

export function useSessionColumns() {
  const { t } = useWords()
  const { acting } = useSession()
  return computed((): Column[] => {
    const other = acting.value?.role === 'training-base.manager' ? 'host' : 'base'
    return [
      { key: 'title', label: t('session.field.title') },
      { key: 'startsAt', label: t('session.field.when') },
      { key: 'stationName', label: t('session.field.station') },
      { key: `${other}Name`, label: t(`session.field.${other}`) },
      { key: 'enlisted', label: t('session.field.enlisted'), align: 'end' },
      { key: 'status', label: t('session.field.status') },
    ]
  })
}
