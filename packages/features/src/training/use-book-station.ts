import { useQuery } from '@tanstack/vue-query'
import { uuidv7 } from 'uuidv7'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { BaseBookingId, BookingRequest } from '@skillchain/domain/training/base-booking'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useForm } from '@skillchain/shell/form/use-form'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import { touchedByStation } from './use-station.ts'

/** What the address of the form says of a booking: an alternative that was taken, or nothing yet. */
export const prefilled = (query: Readonly<Record<string, unknown>>) => {
  const text = (key: string) => (typeof query[key] === 'string' ? query[key] : '')
  const number = (key: string) => (text(key) === '' ? null : Number(text(key)))
  return {
    heldOn: text('on'),
    fromMinute: number('from'),
    toMinute: number('to'),
    headCount: number('people'),
    purpose: text('for') || 'training',
    occupationCode: text('occupation') || null,
    note: text('note'),
  }
}

/** The form in which seats of a station are asked for, with what can be said of them before it is sent. */
export function useBookStation({ chainId, stationId }: { chainId: string; stationId: string }) {
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const { t } = useWords()
  const { show } = useToast()
  const { acting } = useSession()
  const form = useForm(BookingRequest, { stationId, ...prefilled(route.query) })

  const wish = computed(() => BookingRequest.safeParse(form.values.value).data)
  const openings = useQuery({
    queryKey: computed(() => ['booking', acting.value?.organisationId, chainId, 'openings', wish.value]),
    queryFn: () => api.baseBooking.openings.query({ chainId, request: needed(wish.value) }),
    enabled: computed(() => wish.value !== undefined),
    // Others book meanwhile.
    staleTime: 0,
  })

  type Input = Parameters<typeof api.baseBooking.found.mutate>[0]
  // One id for one form, so that sending it again after a lost answer books nothing twice.
  const id = BaseBookingId.parse(uuidv7())
  const sending = useCommand((input: Input) => api.baseBooking.found.mutate(input), {
    invalidates: touchedByStation,
    onDone: () => show(t('training.booking.done.found')),
  })
  async function send(draft: BookingRequest) {
    if (!(await sending.performed({ chainId, id, draft }))) return
    await router.push({ name: 'booking', params: { ...route.params, bookingId: id } })
  }
  return { form, wish, openings, send, busy: sending.busy, error: sending.error }
}

// The question is not asked before there is a wish.
function needed(wish: BookingRequest | undefined): BookingRequest {
  if (!wish) throw new Error('openings are asked for a whole wish')
  return wish
}
