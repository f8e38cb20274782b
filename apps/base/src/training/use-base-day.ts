import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { Day } from '@skillchain/domain/kernel/moment'
import { plusDays } from '@skillchain/domain/kernel/calendar'
import { hoursOn, seatsTaken } from '@skillchain/domain/training/station-time'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

const inShanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
const WHOLE_DAY = { fromMinute: 0, toMinute: 1_440 }

/** A base's day, station by station: when each is open, what holds its seats, and how many at most at one time. */
export function useBaseDay(chainId: () => string | null) {
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const { acting } = useSession()
  const day = computed({
    get: () => Day.safeParse(route.query['day']).data ?? inShanghai.format(new Date()),
    set: (next) => void router.replace({ query: { ...route.query, day: next || undefined } }),
  })
  const reading = useQuery({
    queryKey: computed(() => ['booking', acting.value?.organisationId, chainId(), 'day', day.value]),
    queryFn: () =>
      api.baseBooking.day.query({
        chainId: chainId() ?? '',
        baseId: acting.value?.organisationId ?? '',
        heldOn: day.value,
      }),
    enabled: computed(() => chainId() !== null && acting.value !== null),
  })
  const lines = computed(() => {
    const { stations = [], bookings = [] } = reading.data.value ?? {}
    return stations.map((station) => {
      const here = bookings.filter(({ stationId }) => stationId === station.id)
      const taken = seatsTaken(here, { heldOn: day.value, ...WHOLE_DAY })
      return { station, bookings: here, hours: hoursOn(station, day.value), taken }
    })
  })
  const step = (days: number) => (day.value = plusDays(day.value, days))
  const { isPending: pending, error, refetch } = reading
  return { day, lines, step, pending, error, refetch }
}
export type DayLine = ReturnType<typeof useBaseDay>['lines']['value'][number]
