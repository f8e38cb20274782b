import { computed, ref, watch } from 'vue'
import { z } from 'zod'

import { SkillDemandId } from '@skillchain/domain/demand/skill-demand'

import type { AllocationTable } from './allocation-table.ts'

type College = AllocationTable['colleges'][number]
type Demand = AllocationTable['demands'][number]

const Kept = z.object({
  places: z.record(z.string(), z.int().nonnegative()),
  reasons: z.record(z.string(), z.string()),
})
type Kept = z.infer<typeof Kept>

/** The most that one stepper goes to; far more than any demand. */
const MOST = 10_000

const keyOf = (college: College, demand: Demand) => `${college.id} ${demand.id}`

function restored(name: string): Kept {
  const nothing = { places: {}, reasons: {} }
  try {
    return Kept.catch(nothing).parse(JSON.parse(sessionStorage.getItem(name) ?? '{}'))
  } catch {
    return nothing
  }
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** How many places each college gets of each demand, kept in this tab until they are sent. */
export function useMatrix(table: () => AllocationTable | undefined, chainId: string) {
  const name = `skillchain.draft.allocation-${chainId}`
  const kept = ref<Kept>(restored(name))
  watch(kept, (next) => sessionStorage.setItem(name, JSON.stringify(next)), { deep: true })

  const places = (college: College, demand: Demand) => kept.value.places[keyOf(college, demand)] ?? 0
  const set = (college: College, demand: Demand, count: number) => {
    if (!Number.isInteger(count)) return
    kept.value.places[keyOf(college, demand)] = Math.min(Math.max(count, 0), MOST)
  }
  const ofDemand = (demand: Demand) =>
    sum((table()?.colleges ?? []).map((college) => places(college, demand)))
  const ofCollege = (college: College) =>
    sum((table()?.demands ?? []).map((demand) => places(college, demand)))
  /** People beyond the demand, those already agreed included. */
  const over = (demand: Demand) => Math.max(0, ofDemand(demand) + demand.agreedPlaces - demand.headCount)
  const reasonFor = (demand: Demand) => kept.value.reasons[demand.id] ?? ''
  const setReason = (demand: Demand, reason: string) => (kept.value.reasons[demand.id] = reason)

  /** What each college gets; colleges that get nothing are left out. */
  const shares = computed(() =>
    (table()?.colleges ?? []).flatMap((college) => {
      const cells = (table()?.demands ?? []).flatMap((demand) => {
        const quota = places(college, demand)
        const overReason = over(demand) > 0 ? reasonFor(demand).trim() || null : null
        return quota > 0
          ? [{ demand: { ...demand, id: SkillDemandId.parse(demand.id) }, quota, overReason }]
          : []
      })
      return cells.length > 0 ? [{ college, cells }] : []
    }),
  )
  const total = computed(() => sum(shares.value.flatMap(({ cells }) => cells.map(({ quota }) => quota))))
  const unexplained = computed(() =>
    (table()?.demands ?? []).filter(
      (demand) => over(demand) > 0 && ofDemand(demand) > 0 && reasonFor(demand).trim().length < 4,
    ),
  )
  const clear = () => {
    kept.value = { places: {}, reasons: {} }
    sessionStorage.removeItem(name)
  }
  return { places, set, ofDemand, ofCollege, over, reasonFor, setReason, shares, total, unexplained, clear }
}
