import { applianceNetwork, roboticsNetwork } from './other-chains.ts'
import { automotiveNetwork } from './automotive-chain.ts'
import { automotiveDemands } from './automotive-demands.ts'
import { automotivePlans } from './automotive-plans.ts'
import { chronicle } from './chronicle.ts'
import { automotiveReviews } from './reviews.ts'
import { stationBookings } from './station-bookings.ts'
import { trainingStations } from './training-stations.ts'

/** The invented world as it stands at `now`, with the events that brought it about: the same for the same moment. */
export function imagine(now: Date) {
  const story = chronicle(now)
  const networks = [automotiveNetwork(story), applianceNetwork(story), roboticsNetwork(story)]
  const { plans, demands } = automotivePlans(story, automotiveDemands(story))
  const contributions = networks.flatMap((network) => network.contributions)
  const reviews = automotiveReviews(story, contributions)
  const stations = trainingStations(story)
  const bookings = stationBookings(story, stations)
  return {
    chains: networks.map(({ state, leader }) => ({ state, leader })),
    members: networks.flatMap(({ members }) => members),
    contributions,
    demands,
    plans,
    reviews,
    stations,
    bookings,
    facts: story.facts,
  }
}
export type World = ReturnType<typeof imagine>
