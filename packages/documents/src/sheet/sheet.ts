/** What a cell says about itself beyond its text; whoever knows the column's meaning decides what follows. */
export type CellFlag =
  /** The text is the cached result of a formula. */
  | 'formula'
  /** Kept as a number, so that leading zeros, if there were any, are gone. */
  | 'number'
  /** A number of more than 15 digits, or its text in scientific notation: the last digits are lost. */
  | 'precision-lost'
  /** A number that its format shows as a day; the text is that day as `YYYY-MM-DD`. */
  | 'date'
  /** Part of a merged area; all but its top left cell are empty. */
  | 'merged'
  /** Space before or after the text, the ideographic space included. */
  | 'untrimmed'

/** A row as typed on, whatever the file's format. */
export interface SheetRow {
  /** As the spreadsheet program numbers it: from 1, blank rows counted. */
  readonly number: number
  /** Texts by column from 0; a row may be shorter than the widest. */
  readonly cells: readonly string[]
  readonly flags: Readonly<Record<number, readonly CellFlag[]>>
  readonly hidden: boolean
}

export type Encoding = 'utf-8' | 'utf-16le' | 'gb18030'

/** What is known of a sheet before its first row. */
export interface SheetHead {
  readonly kind: 'csv' | 'xlsx' | 'xls'
  /** Visible sheets by name, the first being the one that is read unless another is asked for; none for CSV. */
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** Encodings under which a CSV reads without error; two of them need a person's eye. */
  readonly encodings: readonly Encoding[]
  readonly encoding: Encoding | null
  readonly delimiter: ',' | ';' | '\t' | null
  /** Columns from 0 that the sheet hides. */
  readonly hiddenColumns: readonly number[]
  /** Day numbers count from 1904 rather than 1900. */
  readonly from1904: boolean
  /** Texts of the hidden sheet `_meta`, by its first column; empty where there is none. */
  readonly meta: Readonly<Record<string, string>>
}

/** Why a file is not read; none of them is the reader's fault. */
export type SheetFault =
  | 'empty'
  | 'unknown-kind'
  | 'damaged'
  | 'archive-bomb'
  | 'active-content'
  | 'encrypted'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-heavy'
  | 'too-slow'
  | 'encoding-unknown'
  | 'no-such-sheet'

export class UnreadableSheet extends Error {
  readonly fault: SheetFault

  constructor(fault: SheetFault, options?: ErrorOptions) {
    super(fault, options)
    this.name = 'UnreadableSheet'
    this.fault = fault
  }
}

export interface SheetLimits {
  readonly rows: number
  readonly columns: number
  /** Old space of the reading process, in MB. */
  readonly memory: number
  /** Time that the reading process may take, all waits for it together. */
  readonly milliseconds: number
}

/**
 * Room for 50,000 people and what stands above them.
 *
 * **Source:** our own decision; measured, 50,000 rows of 17 columns take 9 s and fit in 256 MB.
 */
export const usualLimits: SheetLimits = { rows: 50_010, columns: 256, memory: 256, milliseconds: 30_000 }

/** What the reading process is asked, and by whom it is answered: one part for each `next`. */
export interface SheetRequest {
  readonly encoding?: Encoding | undefined
  readonly sheet?: string | undefined
  readonly rows: number
  readonly columns: number
}

export type SheetPart =
  | { readonly part: 'head'; readonly head: SheetHead }
  | { readonly part: 'rows'; readonly rows: readonly SheetRow[] }
  | { readonly part: 'end' }
  | { readonly part: 'refused'; readonly fault: SheetFault }
