export interface Narrator {
  readonly say: (line?: string) => void
  /** Says what is being done while it is done, and how long it took. */
  readonly step: <T>(what: string, work: () => Promise<T>) => Promise<T>
}

/** Tells the person at the terminal what is going on. */
export function narratorOn(out: NodeJS.WritableStream): Narrator {
  const say = (line = '') => void out.write(`${line}\n`)
  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const from = performance.now()
    out.write(`  ${what} …`)
    try {
      const result = await work()
      out.write(` ${((performance.now() - from) / 1_000).toFixed(1)} s\n`)
      return result
    } catch (error) {
      out.write(' failed\n')
      throw error
    }
  }
  return { say, step }
}
