import { uuidv7 } from 'uuidv7'

/** What differs from one request to the next, known by the value it had in the request that was recorded. */
export interface Variable {
  readonly sample: string
  /** Where a handler finds it in a request: in its cookie, its header or its body; null for what it makes itself. */
  readonly from: 'cookie' | 'organisation' | 'id' | 'key' | 'code' | null
  /** Taken in turn; without choices a new UUIDv7 each time. */
  readonly choices?: readonly string[]
}

/** Values of one request by their samples. */
export type Draw = ReadonlyMap<string, string>

/** Draws for one request after the other. */
export function drawing(variables: readonly Variable[]): () => Map<string, string> {
  let turn = 0
  return () => {
    turn += 1
    return new Map(
      variables.map(({ sample, choices }) => [sample, choices?.[turn % choices.length] ?? uuidv7()]),
    )
  }
}

/** A text in which each sample is to be replaced, cut up once so that filling it in costs next to nothing. */
export function fillable(text: string, samples: readonly string[]): (draw: Draw) => string {
  const found = samples.filter((sample) => text.includes(sample))
  if (found.length === 0) return () => text
  // Samples are ids and tokens: none of them holds a sign that means something in a pattern, but for these.
  const pattern = found.map((sample) => sample.replaceAll(/[.+*?()[\]\\^$|]/g, String.raw`\$&`)).join('|')
  const parts = text.split(new RegExp(`(${pattern})`))
  return (draw) => parts.map((part) => draw.get(part) ?? part).join('')
}
