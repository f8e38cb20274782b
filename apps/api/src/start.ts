import manifest from '../package.json' with { type: 'json' }
import { run } from './run.ts'
import { openDemonstration } from './startup/demonstration.ts'
import { narratorOn } from './startup/narrator.ts'
import { openOwnDatabase } from './startup/open-database.ts'
import { APPS_DIR, settingsFrom } from './startup/settings.ts'
import { untilTold } from './startup/until-told.ts'

const narrator = narratorOn(process.stdout)
const { say, step } = narrator

async function main() {
  const settings = settingsFrom(process.env)
  say(`\nSkillChain 技能生态链 ${manifest.version}`)
  const told = untilTold()
  const database = await openOwnDatabase(settings, narrator)
  try {
    const signIns = await openDemonstration(settings, database.ownerUrl, narrator)
    const server = await step('server', () =>
      run({ ...settings, ownerUrl: database.ownerUrl, appsDir: APPS_DIR, log: true }),
    )
    say(`\n  ${settings.origins[0]}\n`)
    for (const line of signIns) say(`  ${line}`)
    say('  Ctrl-C stops.')
    await told
    await step('\n  stopping', server.close)
  } finally {
    await database.stop()
  }
}

/** What went wrong in words meant for whoever started it; the stack only where nobody foresaw it. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return `${error.message.replace('listen EADDRINUSE: ', '')}: set PORT to a free one.`
  if ('code' in error && error.code === 'ECONNREFUSED')
    return `The database does not answer: ${error.message}`
  return error.message === '' || 'code' in error ? (error.stack ?? error.message) : error.message
}

try {
  await main()
  process.exit(0)
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`)
  // What had been opened before the failure would keep the program waiting.
  process.exit(1)
}
