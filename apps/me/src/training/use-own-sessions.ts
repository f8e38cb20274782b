import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

export type OwnSession = Awaited<ReturnType<Api['trainingSession']['mine']['query']>>['ahead'][number]

/** The reader's own sessions: today's, those to come, those that are over, and the hours that were proven. */
export function useOwnSessions() {
  const api = useApi()
  const { acting } = useSession()
  const { data, dataUpdatedAt, isPending, error, refetch } = useQuery({
    queryKey: computed(() => ['own-sessions', acting.value?.organisationId]),
    queryFn: () => api.trainingSession.mine.query(),
  })
  const isOn = ({ status, endsAt }: OwnSession) =>
    (status === 'planned' || status === 'open') && endsAt > (data.value?.now ?? '')
  const rows = computed(() => data.value?.ahead ?? [])
  const isToday = ({ heldOn }: OwnSession) => heldOn === data.value?.today
  const today = computed(() => rows.value.filter(isToday))
  const ahead = computed(() => rows.value.filter((row) => !isToday(row)))
  // One that has been opened comes first, be it only after midnight that it is held.
  const isOpen = (row: OwnSession) => row.status === 'open' && isOn(row)
  const next = computed(() => rows.value.find(isOpen) ?? today.value.find(isOn) ?? ahead.value.find(isOn))
  const asOf = computed(() => new Date(dataUpdatedAt.value).toISOString())
  return { own: data, today, ahead, next, isOn, asOf, pending: isPending, error, refetch }
}

/** Whether the reader's own check-in has come in. */
export const ownTap = ({ said }: OwnSession) => said.find(({ source }) => source === 'person')
