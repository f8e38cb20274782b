/** What every field shows around its control. */
export interface FieldProps {
  /** Also the anchor that an error summary links to. */
  id: string
  label: string
  hint?: string | undefined
  /** What is wrong and how to mend it. */
  error?: string | undefined
  /** Fields are asked for unless they say otherwise. */
  optional?: boolean | undefined
  disabled?: boolean | undefined
}

/** A thing to choose: its stored value and its words. */
export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  readonly disabled?: boolean | undefined
}

/** What a control must carry so that its label, hint and error are read out with it. */
export interface Wiring {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

export function wiringOf({ id, hint, error }: FieldProps): Wiring {
  const parts = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean)
  return { id, describedBy: parts.length > 0 ? parts.join(' ') : undefined, invalid: Boolean(error) }
}
