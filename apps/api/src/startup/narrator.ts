export interface Narrator {
  readonly say: (line?: string) => void
  /** Says what is being done while it is done, and how long it took. */
  readonly step: <T>(what: string, work: (sofar: Sofar) => Promise<T>) => Promise<T>
}

/** Says how far a step is that takes long; words that follow others too closely are left out. */
type Sofar = (words: string) => void

const BETWEEN_WORDS_MS = 5_000

/** Tells the person at the terminal what is going on. */
export function narratorOn(out: NodeJS.WritableStream): Narrator {
  const say = (line = '') => void out.write(`${line}\n`)
  const step = async <T>(what: string, work: (sofar: Sofar) => Promise<T>): Promise<T> => {
    const from = performance.now()
    let said = from
    out.write(`  ${what} …`)
    const sofar = (words: string) => {
      if (performance.now() - said < BETWEEN_WORDS_MS) return
      said = performance.now()
      out.write(` ${words} …`)
    }
    try {
      const result = await work(sofar)
      out.write(` ${((performance.now() - from) / 1_000).toFixed(1)} s\n`)
      return result
    } catch (error) {
      out.write(' failed\n')
      throw error
    }
  }
  return { say, step }
}
