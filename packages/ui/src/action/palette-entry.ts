export interface PaletteEntry {
  readonly id: string
  readonly label: string
  /** What kind of thing it is: 页面, 最近, 操作. */
  readonly group: string
  /** Where it leads; an entry without is an act of whoever hears `choose`. */
  readonly href?: string | undefined
  /** The keys that do the same. */
  readonly keys?: string | undefined
  /** Other words by which it may be looked for. */
  readonly synonyms?: readonly string[] | undefined
}

/** Entries that hold every word that was typed, in any order and any case. */
export function matching(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter(({ label, group, synonyms = [] }) => {
    const text = [label, group, ...synonyms].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
