import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { startsFrom } from '@skillchain/domain/kernel/transitions'
import { clockText } from '@skillchain/domain/training/clock-time'
import { type OpeningHours, TrainingStationId } from '@skillchain/domain/training/training-station'
import { trainingStationPolicy } from '@skillchain/domain/training/training-station.policy'
import {
  type Command,
  type CommandType,
  transitions,
} from '@skillchain/domain/training/training-station.rules'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Fact } from '@skillchain/ui/list/fact'
import { useToast } from '@skillchain/ui/state/toast'

import type { StationRow } from './use-stations.ts'

/** Everything on screen that a command on a station may have changed. */
export const touchedByStation = [['station'], ['booking'], ['task']] as const

/** One station, and what the reader may do to it now. */
export function useStation(ref: () => { chainId: string; stationId: string }) {
  const api = useApi()
  const { acting } = useSession()
  const asked = () => ({ chainId: ref().chainId, id: ref().stationId })
  const key = (part: string) =>
    computed(() => ['station', acting.value?.organisationId, ref().chainId, ref().stationId, part])
  const reading = useQuery({ queryKey: key('one'), queryFn: () => api.trainingStation.byId.query(asked()) })
  const happened = useQuery({
    queryKey: key('history'),
    queryFn: () => api.trainingStation.history.query(asked()),
  })
  const station = computed(() => reading.data.value)
  const isOwn = computed(() => station.value?.baseId === acting.value?.organisationId)
  const can = (command: CommandType) =>
    station.value !== undefined &&
    isOwn.value &&
    acting.value !== null &&
    acting.value.role in trainingStationPolicy[command] &&
    startsFrom(transitions[command], station.value.status)
  const { isPending: pending, error, refetch } = reading
  const history = computed(() => happened.data.value ?? [])
  return { station, history, can, pending, error, refetch }
}

/** Gives a command to a station as it is on screen. */
export function useStationCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.trainingStation.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.trainingStation.perform.mutate(input), {
    invalidates: touchedByStation,
    onDone: (_, { command }) => show(t(`training.station.done.${command.type}`)),
  })
  const give = (station: { chainId: string; id: string; version: number }, command: Command) =>
    sending.performed({
      chainId: station.chainId,
      id: TrainingStationId.parse(station.id),
      version: station.version,
      command,
    })
  return { ...sending, give }
}

const fact = (key: string, label: string, value: string | number | null): Fact => ({ key, label, value })

/** A station in the reader's words. */
export function useStationWords() {
  const { t } = useWords()
  const hoursText = (hours: OpeningHours | null) =>
    hours
      ? t('training.station.hoursText', { from: clockText(hours.fromMinute), to: clockText(hours.toMinute) })
      : t('training.station.closed')
  const factsOf = (station: StationRow): Fact[] => {
    const found = [
      fact('base', t('training.station.field.base'), station.baseName),
      fact(
        'occupations',
        t('training.station.field.occupations'),
        station.occupationNames.join(t('network.found.listComma')),
      ),
      fact('seats', t('training.station.field.seats'), station.seats),
    ]
    if (station.equipment)
      found.push(fact('equipment', t('training.station.field.equipment'), station.equipment))
    if (station.statusReason)
      found.push(fact('reason', t('training.station.field.reason'), station.statusReason))
    return found
  }
  const hoursOf = ({ week, closedDays }: StationRow): Fact[] => [
    ...week.map((hours, n) => fact(`day-${n}`, t(`training.station.weekday.${n}`), hoursText(hours))),
    fact(
      'closed-days',
      t('training.station.field.closedDays'),
      closedDays.join(t('network.found.listComma')) || t('training.station.noClosedDays'),
    ),
  ]
  return { factsOf, hoursOf, hoursText }
}
