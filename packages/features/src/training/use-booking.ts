import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { startsFrom } from '@skillchain/domain/kernel/transitions'
import { BaseBookingId } from '@skillchain/domain/training/base-booking'
import { baseBookingPolicy } from '@skillchain/domain/training/base-booking.policy'
import { type Command, type CommandType, transitions } from '@skillchain/domain/training/base-booking.rules'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import { touchedByStation } from './use-station.ts'

/** One booking, and what the reader may do to it now. */
export function useBooking(ref: () => { chainId: string; bookingId: string }) {
  const api = useApi()
  const { acting } = useSession()
  const asked = () => ({ chainId: ref().chainId, id: ref().bookingId })
  const key = (part: string) =>
    computed(() => ['booking', acting.value?.organisationId, ref().chainId, ref().bookingId, part])
  const reading = useQuery({ queryKey: key('one'), queryFn: () => api.baseBooking.byId.query(asked()) })
  const happened = useQuery({
    queryKey: key('history'),
    queryFn: () => api.baseBooking.history.query(asked()),
  })
  const booking = computed(() => reading.data.value)
  const isParty = computed(() => {
    const own = acting.value?.organisationId
    return own !== undefined && (booking.value?.baseId === own || booking.value?.askerId === own)
  })
  const can = (command: CommandType) =>
    booking.value !== undefined &&
    isParty.value &&
    acting.value !== null &&
    acting.value.role in baseBookingPolicy[command] &&
    startsFrom(transitions[command], booking.value.status) &&
    // Whether a day has come is the server's to say; a button that could only be refused is not drawn.
    (command !== 'use' || booking.value.startsAt <= new Date().toISOString())
  const { isPending: pending, error, refetch } = reading
  const history = computed(() => happened.data.value ?? [])
  return { booking, history, can, pending, error, refetch }
}

/** Gives a command to a booking as it is on screen. */
export function useBookingCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.baseBooking.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.baseBooking.perform.mutate(input), {
    invalidates: touchedByStation,
    onDone: (_, { command }) => show(t(`training.booking.done.${command.type}`)),
  })
  const give = (booking: { chainId: string; id: string; version: number }, command: Command) =>
    sending.performed({
      chainId: booking.chainId,
      id: BaseBookingId.parse(booking.id),
      version: booking.version,
      command,
    })
  return { ...sending, give }
}
