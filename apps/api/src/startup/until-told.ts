const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Resolves when the program is told to stop; told again, it ends at once, as nothing it holds can be lost. */
export function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    let told = false
    const hear = () => {
      if (told) process.exit(1)
      told = true
      resolve()
    }
    for (const signal of SIGNALS) process.on(signal, hear)
  })
}
