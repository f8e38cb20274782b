import { computed } from 'vue'

import { BaseBookingStatus } from '@skillchain/domain/training/base-booking'
import { clockText } from '@skillchain/domain/training/clock-time'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { isRegulator } from '@skillchain/domain/organisation/role'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import type { ListSettings } from '@skillchain/shell/list/list-url'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'
import type { Tone } from '@skillchain/ui/state/tone'
import { useFormats } from '@skillchain/ui/text/format'

export type BookingRow = Awaited<ReturnType<Api['baseBooking']['list']['query']>>['rows'][number]

export const bookingTones: Record<BaseBookingStatus, Tone> = {
  requested: 'act',
  confirmed: 'plain',
  declined: 'danger',
  used: 'done',
  cancelled: 'done',
}

/** Whose bookings a list is about: those one's own organisation asked for or is asked for, or all that hold seats. */
const ownOf = (organisationId: string | undefined, isBase: boolean) =>
  organisationId === undefined ? {} : isBase ? { baseId: organisationId } : { askerId: organisationId }

/** The bookings of a chain as the reader may see them, the latest day first. */
export function useBookings(chainId: () => ChainId) {
  const api = useApi()
  const { acting } = useSession()
  // A regulator has none of its own, and reads them all.
  const isParty = computed(() => acting.value !== null && !isRegulator(acting.value.role))
  const question = ({ filter }: ListSettings) => {
    const status = BaseBookingStatus.safeParse(filter['status']).data
    const isBase = acting.value?.role === 'training-base.manager'
    const own = !isParty.value || filter['scope'] === 'all' ? {} : ownOf(acting.value?.organisationId, isBase)
    return { chainId: chainId(), filter: { ...(status && { status: [status] }), ...own } }
  }
  const list = useListQuery<BookingRow>({
    name: () => ['booking', acting.value?.organisationId, chainId()],
    filters: ['status', 'scope'],
    fetch: ({ limit, after, ...settings }) =>
      api.baseBooking.list.query({
        ...question(settings),
        direction: 'desc',
        limit,
        ...(after && { after }),
      }),
    count: async (settings) => (await api.baseBooking.count.query(question(settings))).count,
  })
  return { list, isParty }
}

export function useBookingColumns() {
  const { t } = useWords()
  return computed((): Column[] => [
    { key: 'startsAt', label: t('training.booking.field.when') },
    { key: 'stationName', label: t('training.booking.field.station') },
    { key: 'askerName', label: t('training.booking.field.asker') },
    { key: 'headCount', label: t('training.booking.field.seats'), align: 'end' },
    { key: 'purpose', label: t('training.booking.field.purpose') },
    { key: 'status', label: t('training.booking.field.status') },
  ])
}

/** When a booking is, in words. */
export function useWhen() {
  const { t } = useWords()
  const formats = useFormats()
  return ({ heldOn, fromMinute, toMinute }: { heldOn: string; fromMinute: number; toMinute: number }) =>
    t('training.booking.when', {
      day: formats.value.day(heldOn),
      from: clockText(fromMinute),
      to: clockText(toMinute),
    })
}
