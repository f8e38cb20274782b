import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { equip } from './equipment.ts'
import { playwrightCount, vitestCount } from './reports.ts'
import { type Count, type Stage, check, programme } from './stage.ts'

const reports = await mkdtemp(path.join(tmpdir(), 'skillchain-reports-'))

async function units(): Promise<Count> {
  const file = path.join(reports, 'units.json')
  // How long a test takes depends on who else is at work here; none of ours says anything about time.
  const patience = ['--testTimeout=60000', '--hookTimeout=60000']
  const config = ['--config', 'packages/config/vitest.config.ts', ...patience]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return vitestCount(file, await programme('vitest', ['run', ...config, ...reporters]))
}

async function journeys(): Promise<Count> {
  const file = path.join(reports, 'journeys.json')
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = file
  const config = ['--config', 'packages/e2e/playwright.config.ts']
  const playwright = path.join(import.meta.dirname, '../../node_modules/.bin/playwright')
  return playwrightCount(file, await programme(playwright, ['test', ...config, '--reporter=list,json']))
}

/** In this order, all of them, whatever the ones before came to: one run tells of every fault there is. */
const stages: readonly Stage[] = [
  { name: 'equipment', run: equip },
  check('build', 'turbo', 'run', 'build', '--output-logs=errors-only'),
  check('types', 'turbo', 'run', 'typecheck', '--output-logs=errors-only'),
  check('format', 'oxfmt', '--check'),
  check('lint', 'oxlint', '--type-aware', '--quiet'),
  check('layers and contexts', 'depcruise', 'apps', 'packages'),
  check('unused code', 'knip'),
  check('manifests', 'sherif'),
  { name: 'units', run: units },
  { name: 'journeys', run: journeys },
]

async function runStage({ name, run }: Stage): Promise<Count> {
  const from = performance.now()
  process.stdout.write(`\n— ${name}\n`)
  const count = await run().catch((error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failed: 1 }
  })
  const seconds = ((performance.now() - from) / 1_000).toFixed(0)
  process.stdout.write(`— ${name}: ${count.passed} passed, ${count.failed} failed in ${seconds} s\n`)
  return count
}

const counts: Count[] = []
// One after another: together they would only wait for each other's processors.
// oxlint-disable-next-line no-await-in-loop
for (const stage of stages) counts.push(await runStage(stage))
await rm(reports, { recursive: true, force: true })
const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0)
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`)
process.exitCode = sum('failed') === 0 ? 0 : 1
