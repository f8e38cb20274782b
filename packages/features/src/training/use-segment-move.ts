import { computed } from 'vue'

import { plusDays } from '@skillchain/domain/kernel/calendar'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { HeldBar } from '@skillchain/ui/chart/use-bar-move'

import { type BoardSegment, severityOf } from './board-rows.ts'
import { mayGive, useApprenticeCommand } from './use-apprentice.ts'
import { type Judged, judge } from './use-apprentices.ts'

/** Moves segments of plans to other days, as one command each; whoever only reads moves none. */
export function useSegmentMove(segments: () => readonly BoardSegment[], judged: () => Judged | undefined) {
  const { t } = useWords()
  const { acting } = useSession()
  const { give, error } = useApprenticeCommand()
  const movable = computed(
    () =>
      new Set(
        segments()
          .filter(({ apprentice }) => mayGive('plan', apprentice, acting.value))
          .map(({ segment }) => segment.id as string),
      ),
  )
  const find = (key: string) => segments().find(({ segment }) => segment.id === key)
  /** The plan with the segment in hand on its new days, and the segment as it then is. */
  function planned({ key, days }: HeldBar) {
    const found = find(key)
    if (!found) return undefined
    const { apprentice, segment } = found
    const { fromOn, toOn } = segment
    const moved = { ...segment, fromOn: plusDays(fromOn, days), toOn: plusDays(toOn, days) }
    const plan = apprentice.segments.map((each) => (each.id === segment.id ? moved : each))
    return { apprentice, moved, plan }
  }

  async function move(held: HeldBar) {
    const made = planned(held)
    if (made) await give(made.apprentice, { type: 'plan', segments: made.plan })
  }
  /** What a segment in hand would come to, and whether a rule is against it. */
  function sayHeld(held: HeldBar): string {
    const made = planned(held)
    if (!made) return ''
    const { title, fromOn: from, toOn: to } = made.moved
    const limits = judged()
    const found = limits ? judge({ ...made.apprentice, segments: made.plan }, limits).conflicts : []
    const said = severityOf(found) === 'block' ? 'heldAgainst' : 'held'
    return t(`apprenticeship.board.${said}`, { title, from, to })
  }
  return { movable, move, sayHeld, error }
}
