import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import { z } from 'zod'

import { Day } from '@skillchain/domain/kernel/moment'
import { touchedByTraining } from '@skillchain/features/training/use-apprentices'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useForm } from '@skillchain/shell/form/use-form'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'
import { useToast } from '@skillchain/ui/state/toast'

export type Waiting = Awaited<ReturnType<Api['apprenticeship']['unregistered']['query']>>['rows'][number]

/** As many as one command opens records for. */
const MOST = 100

const Period = z.strictObject({ startsOn: Day, endsOn: Day })

/** Whoever waits for a record, who of them has been chosen, and for which period records are opened. */
export function useRegister(chainId: () => string) {
  const { t } = useWords()
  const api = useApi()
  const router = useRouter()
  const { show } = useToast()
  const { acting } = useSession()
  const list = useListQuery<Waiting>({
    name: () => ['apprentice', acting.value?.organisationId, chainId(), 'unregistered'],
    filters: [],
    fetch: ({ limit, after, search }) =>
      api.apprenticeship.unregistered.query({
        chainId: chainId(),
        limit,
        ...(after && { after }),
        ...(search && { search }),
      }),
  })
  const columns = computed((): Column[] => [
    { key: 'name', label: t('apprenticeship.record.field.name') },
    { key: 'postName', label: t('apprenticeship.record.field.post') },
    { key: 'grade', label: t('apprenticeship.record.field.goal') },
    { key: 'collegeName', label: t('apprenticeship.record.field.college') },
  ])
  const selection = ref<readonly string[]>([])
  const tooMany = computed(() => selection.value.length > MOST)
  const form = useForm(Period, { startsOn: '', endsOn: '' })
  type Input = Parameters<typeof api.apprenticeship.register.mutate>[0]
  const { performed, busy, error } = useCommand((input: Input) => api.apprenticeship.register.mutate(input), {
    invalidates: touchedByTraining,
    onDone: ({ ids }) => show(t('apprenticeship.register.done', { count: ids.length })),
  })
  async function send(period: z.infer<typeof Period>) {
    const asked = { chainId: chainId(), applicationIds: [...selection.value], ...period }
    if (!(await performed(asked))) return
    selection.value = []
    await router.push({ name: 'apprentices', query: { chain: chainId() } })
  }
  return { list, columns, selection, form, send, busy, error, tooMany }
}
