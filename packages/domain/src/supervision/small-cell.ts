import { type Funnel, type Seen, Stage, isAboutPeople } from './funnel.ts'

const isSmall = (count: number, threshold: number) => count > 0 && count < threshold

/**
 * One funnel as it is shown to whoever may not see the people in it: counts of people below the threshold are
 * withheld, so that nobody is recognised in them. None at all is shown, for it tells of nobody.
 *
 * **Source:** our own decision; the threshold is the parameter `supervision.small-cell`.
 */
export const withheld = (funnel: Funnel, threshold: number): Seen => ({
  ...funnel,
  applied: isSmall(funnel.applied, threshold) ? null : funnel.applied,
  admitted: isSmall(funnel.admitted, threshold) ? null : funnel.admitted,
})

/**
 * The parts of a total that is itself shown. A part withheld alone could be worked out from the total and the others,
 * so the smallest part still shown is withheld with it.
 */
export function withheldParts<Key>(parts: ReadonlyMap<Key, Funnel>, threshold: number): Map<Key, Seen> {
  const shown = new Map([...parts].map(([key, funnel]) => [key, { ...withheld(funnel, threshold) }]))
  for (const stage of Stage.options.filter(isAboutPeople)) {
    const hidden = [...shown.values()].filter((seen) => seen[stage] === null)
    const [smallest] = [...shown]
      .flatMap(([key, seen]) => {
        const count = seen[stage]
        return count ? [{ key, count }] : []
      })
      .toSorted((a, b) => a.count - b.count)
    const seen = smallest && shown.get(smallest.key)
    if (hidden.length === 1 && seen) seen[stage] = null
  }
  return shown
}
