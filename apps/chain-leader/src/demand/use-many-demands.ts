import { useQueryClient } from '@tanstack/vue-query'
import { uuidv7 } from 'uuidv7'
import { ref, shallowRef } from 'vue'

import { touchedByDemand } from '@skillchain/features/demand/use-demand'
import { useApi } from '@skillchain/shell/api/use-api'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

/** Publishes or copies the demands chosen in a list. Each is its own command; the first refusal is shown. */
export function useManyDemands(onDone: () => unknown) {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  const cache = useQueryClient()
  const busy = ref(false)
  const error = shallowRef<unknown>(null)

  async function run(work: () => Promise<string>) {
    busy.value = true
    error.value = null
    try {
      show(await work())
      onDone()
    } catch (failure) {
      error.value = failure
    } finally {
      busy.value = false
      await Promise.all(touchedByDemand.map((queryKey) => cache.invalidateQueries({ queryKey })))
    }
  }

  const publishOne = async (chainId: string, id: string) => {
    const { version } = await api.skillDemand.byId.query({ chainId, id })
    await api.skillDemand.perform.mutate({
      key: uuidv7(),
      chainId,
      id,
      version,
      command: { type: 'publish' },
    })
  }
  const publish = (chainId: string, ids: readonly string[]) =>
    run(async () => {
      await Promise.all(ids.map((id) => publishOne(chainId, id)))
      return t('demand.done.published', { count: ids.length })
    })
  const copy = (chainId: string, ids: readonly string[]) =>
    run(async () => {
      const copied = await api.skillDemand.copyToNextYear.mutate({ key: uuidv7(), chainId, ids: [...ids] })
      return t('demand.done.copied', { count: copied.ids.length })
    })
  return { publish, copy, busy, error }
}
