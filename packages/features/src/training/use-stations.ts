import { computed } from 'vue'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { TrainingStationStatus } from '@skillchain/domain/training/training-station'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'
import type { Tone } from '@skillchain/ui/state/tone'

export type StationRow = Awaited<ReturnType<Api['trainingStation']['list']['query']>>['rows'][number]

export const stationTones: Record<TrainingStationStatus, Tone> = {
  inUse: 'plain',
  underRepair: 'warn',
  retired: 'done',
}

/** The stations that bases offer a chain. */
export function useStations(chainId: () => ChainId) {
  const api = useApi()
  const { t } = useWords()
  const { acting } = useSession()
  const list = useListQuery<StationRow>({
    name: () => ['station', acting.value?.organisationId, chainId()],
    fetch: ({ limit, after }) =>
      api.trainingStation.list.query({ chainId: chainId(), limit, ...(after && { after }) }),
  })
  const columns = computed((): Column[] => [
    { key: 'name', label: t('training.station.field.name') },
    { key: 'baseName', label: t('training.station.field.base') },
    { key: 'occupationNames', label: t('training.station.field.occupations') },
    { key: 'seats', label: t('training.station.field.seats'), kind: 'number' },
    { key: 'status', label: t('training.station.field.status') },
  ])
  return { list, columns }
}
