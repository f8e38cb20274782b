import { uuidv7 } from 'uuidv7'
import { useRoute, useRouter } from 'vue-router'

import { TrainingStationId } from '@skillchain/domain/training/training-station'
import { Draft } from '@skillchain/domain/training/training-station.rules'
import { touchedByStation } from '@skillchain/features/training/use-station'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useForm } from '@skillchain/shell/form/use-form'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

const WORKDAY = { fromMinute: 510, toMinute: 1_050 }

/** What a form of a new station begins with; `Draft` says what it must come to. */
const empty = {
  terms: { name: '', dictionaryVersion: '', occupationCodes: [], seats: null, equipment: '' },
  hours: { week: [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, null, null], closedDays: [] },
}

/** The form of a new station. */
export function useFoundStation(chainId: () => string) {
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const { t } = useWords()
  const { show } = useToast()
  const form = useForm(Draft, empty as object, { draft: `station-${chainId()}` })
  type Input = Parameters<typeof api.trainingStation.found.mutate>[0]
  const sending = useCommand((input: Input) => api.trainingStation.found.mutate(input), {
    invalidates: touchedByStation,
    onDone: () => show(t('training.station.done.found')),
  })
  // One id for one form, so that sending it again after a lost answer founds nothing twice.
  const id = TrainingStationId.parse(uuidv7())
  async function send(draft: Draft) {
    if (!(await sending.performed({ chainId: chainId(), id, draft }))) return
    form.reset()
    await router.push({ name: 'station', params: { ...route.params, chainId: chainId(), stationId: id } })
  }
  return { form, send, busy: sending.busy, error: sending.error }
}
