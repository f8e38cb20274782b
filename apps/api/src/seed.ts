import { parseArgs } from 'node:util'

import { enlarge } from '@skillchain/db/demo/larger-world'
import { openOwnerPool } from '@skillchain/db/kernel/pool'
import type { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'

import { verifyingDigests } from './certificate/certificate-digest.ts'
import { rosterSeals } from './enrolment/roster-sealing.ts'
import { loadKeys } from './kernel/keys.ts'
import { openDemonstration } from './startup/demonstration.ts'
import { narratorOn } from './startup/narrator.ts'
import { openOwnDatabase } from './startup/open-database.ts'
import { settingsFrom } from './startup/settings.ts'

const MOST = 10_000_000

/** Makes the demonstration's world so large that it holds `--people N`. */
async function main() {
  const { values } = parseArgs({ options: { people: { type: 'string', default: '2000' } }, args: given() })
  const people = Number(values.people)
  if (!Number.isInteger(people) || people < 0 || people > MOST)
    throw new Error(`--people takes a whole number up to ${MOST}.`)
  const settings = { ...settingsFrom(process.env), demonstration: true }
  const narrator = narratorOn(process.stdout)
  const database = await openOwnDatabase(settings, narrator)
  const owner = openOwnerPool(database.ownerUrl)
  try {
    await openDemonstration(settings, database.ownerUrl, narrator)
    const from = performance.now()
    const keys = loadKeys(settings.dataDir)
    const means = {
      now: new Date(),
      seals: rosterSeals(keys),
      verifiedBy: (...of: [CertificateNumber, string]) => verifyingDigests(keys, ...of),
    }
    const { added } = await narrator.step(`${people} people`, (sofar) =>
      enlarge(owner, people, { ...means, sofar: (there) => sofar(String(there)) }),
    )
    const seconds = (performance.now() - from) / 1_000
    narrator.say(`  ${added} added, ${Math.round(added / seconds)} people a second`)
  } finally {
    await owner.end()
    await database.stop()
  }
}

/** pnpm hands on the `--` that separates its own arguments. */
const given = () => process.argv.slice(2).filter((argument) => argument !== '--')

try {
  await main()
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
