import { readFile } from 'node:fs/promises'

import { z } from 'zod'

import type { Count } from './stage.ts'

const Vitest = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() })
const Playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** A file that could not be loaded has no tests to fail; the run has failed all the same. */
const atLeastOne = (failed: number, exitCode: number) => (exitCode === 0 ? failed : Math.max(failed, 1))

async function read<T>(file: string, schema: z.ZodType<T>): Promise<T | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? null : schema.parse(JSON.parse(text))
}

/** What the unit tests came to; a run that left no report has failed. */
export async function vitestCount(file: string, exitCode: number): Promise<Count> {
  const report = await read(file, Vitest)
  if (!report) return { passed: 0, failed: 1 }
  return { passed: report.numPassedTests, failed: atLeastOne(report.numFailedTests, exitCode) }
}

/** What the journeys came to. One that passed only at the second try has not passed. */
export async function playwrightCount(file: string, exitCode: number): Promise<Count> {
  const report = await read(file, Playwright)
  if (!report) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: atLeastOne(unexpected + flaky, exitCode) }
}
