/** One line of a summary: what it is, what it says, and where it is changed. */
export interface Fact {
  readonly key: string
  readonly label: string
  /** Null where nothing has been said yet. */
  readonly value: string | number | null
  readonly changeHref?: string | undefined
}
