import { computed, ref } from 'vue'

import { type GanttBar, type GanttRow, shifted } from './gantt.ts'

/** A bar in hand, and by how many days it has been moved so far. */
export interface HeldBar {
  readonly key: string
  readonly days: number
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }
const WEEK = 7

/**
 * Moves a bar by keyboard: M picks it up, the arrows move it day by day, with Shift week by week, Enter puts it down and
 * Escape back. The rows are shown with the bar where it is now.
 */
export function useBarMove(given: () => readonly GanttRow[], put: (held: HeldBar) => void) {
  const held = ref<HeldBar>()
  const barOf = (key: string | undefined): GanttBar | undefined =>
    given()
      .flatMap(({ bars }) => bars)
      .find((bar) => bar.key === key)
  const rows = computed((): readonly GanttRow[] => {
    const { value: inHand } = held
    if (!inHand) return given()
    const { key, days } = inHand
    return given().map((row) => ({
      ...row,
      bars: row.bars.map((bar) => (bar.key === key ? shifted(bar, days) : bar)),
    }))
  })
  const release = () => (held.value = undefined)

  function putDown() {
    const { value: inHand } = held
    release()
    if (inHand && inHand.days !== 0) put(inHand)
  }
  function whileHeld({ key, days }: HeldBar, event: KeyboardEvent): boolean {
    const step = STEPS[event.key]
    if (event.key === 'Enter') putDown()
    else if (event.key === 'Escape') release()
    else if (step) held.value = { key, days: days + step * (event.shiftKey ? WEEK : 1) }
    // Whoever has something in hand goes nowhere else by an arrow.
    return event.key.startsWith('Arrow') || event.key === 'Enter' || event.key === 'Escape'
  }
  /** Whether the key was meant for moving the bar that has the focus. */
  function hears(event: KeyboardEvent, focused: string | undefined): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    if (held.value) return whileHeld(held.value, event)
    if (event.key.toLowerCase() !== 'm' || focused === undefined || !barOf(focused)?.movable) return false
    held.value = { key: focused, days: 0 }
    return true
  }
  return { held, rows, hears, release }
}
