/** How a value is written where its column has no slot of its own. */
export type ColumnKind = 'text' | 'number' | 'date' | 'instant' | 'money'

/** One column of a table: the key is also the member of a row that it shows, and the name it is sorted by. */
export interface Column {
  readonly key: string
  readonly label: string
  /** Numbers and money stand at the end of their cell unless told otherwise. */
  readonly kind?: ColumnKind | undefined
  readonly align?: 'start' | 'end' | undefined
  readonly sortable?: boolean | undefined
  /** A CSS length; the rest is shared by what the cells hold. */
  readonly width?: string | undefined
  /** Shown only once a reader asks for it. */
  readonly hidden?: boolean | undefined
}

export interface Sort {
  readonly by: string
  readonly direction: 'asc' | 'desc'
}

/** `stale`: what is shown is from before, and newer rows could not be fetched. */
export type ListState = 'loading' | 'empty' | 'filtered-empty' | 'error' | 'denied' | 'ready' | 'stale'
export type ExportFormat = 'csv' | 'xlsx'

/** Why a list cannot be shown, in words, with what support can look it up by. */
export interface ListProblem {
  readonly title: string
  readonly detail?: string | undefined
  readonly code?: string | undefined
}

export const alignOf = ({ align, kind }: Column) =>
  align ?? (kind === 'number' || kind === 'money' ? 'end' : 'start')

/** The next order of a column that is pressed again: up, down, and as it was. */
export function nextSort(sort: Sort | null, by: string): Sort | null {
  if (sort?.by !== by) return { by, direction: 'asc' }
  return sort.direction === 'asc' ? { by, direction: 'desc' } : null
}
