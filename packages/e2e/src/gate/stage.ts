import { spawn } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../../../..')

/** What a stage has found, in the units it counts in: tests where it runs tests, and itself where it is one check. */
export interface Count {
  readonly passed: number
  readonly failed: number
}

export interface Stage {
  readonly name: string
  readonly run: () => Promise<Count>
}

/** Runs a program of the workspace in its root, with everything it says shown as it says it. */
export function programme(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' }
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** A stage that is one check: it holds or it does not. */
export const check = (name: string, command: string, ...args: string[]): Stage => ({
  name,
  run: async () =>
    (await programme(command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
})
