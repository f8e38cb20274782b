import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute } from 'vue-router'

import { useApi } from '../api/use-api.ts'
import { useSession } from '../session/use-session.ts'

const TASKS_EVERY_MS = 30_000

/** What waits for the reader in the organisation they act for, and what they wait for. */
export function useTasks() {
  const api = useApi()
  const route = useRoute()
  const { acting } = useSession()
  const organisationId = computed(() => acting.value?.organisationId)

  const asking = useQuery({
    queryKey: computed(() => ['task', organisationId.value]),
    queryFn: () => api.task.list.query(),
    enabled: computed(() => organisationId.value !== undefined && !acting.value?.suspended),
    // Others act meanwhile: the number in the bar is asked for again whenever the window comes back.
    refetchOnWindowFocus: 'always',
    // Not everything that makes a task names its reader: a filing comes to whoever looks after the city.
    refetchInterval: TASKS_EVERY_MS,
  })
  const tasks = computed(() => asking.data.value ?? [])
  const mine = computed(() => tasks.value.filter((task) => task.mine))
  const theirs = computed(() => tasks.value.filter((task) => !task.mine))
  const base = computed(() => `/o/${String(route.params['organisationId'])}`)
  return { mine, theirs, base, pending: asking.isPending, error: asking.error, refetch: asking.refetch }
}
