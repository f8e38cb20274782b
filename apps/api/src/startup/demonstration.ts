import { hashPassword } from 'better-auth/crypto'
import type { VerifiedBy } from '@skillchain/db/demo/certificates'
import { DEMO_PASSWORD, signIns } from '@skillchain/db/demo/sign-ins'
import { openWorld, shutWorld } from '@skillchain/db/demo/world'
import { openOwnerPool } from '@skillchain/db/kernel/pool'

import { verifyingDigests } from '../certificate/certificate-digest.ts'
import { rosterSeals } from '../enrolment/roster-sealing.ts'
import { loadKeys } from '../kernel/keys.ts'
import type { Narrator } from './narrator.ts'
import type { Settings } from './settings.ts'

/** Opens the invented world in demonstration mode and says how to enter it; in any other, makes sure nobody can. */
export async function openDemonstration(
  { demonstration, dataDir }: Pick<Settings, 'demonstration' | 'dataDir'>,
  ownerUrl: string,
  { step }: Pick<Narrator, 'step'>,
): Promise<readonly string[]> {
  const owner = openOwnerPool(ownerUrl)
  try {
    if (!demonstration) {
      await shutWorld(owner)
      return []
    }
    await step('demonstration world', async () => {
      const passwordHash = await hashPassword(DEMO_PASSWORD)
      const keys = loadKeys(dataDir)
      const verifiedBy: VerifiedBy = (number, name) => verifyingDigests(keys, number, name)
      await openWorld(owner, { now: new Date(), passwordHash, seals: rosterSeals(keys), verifiedBy })
    })
    return announcement()
  } finally {
    await owner.end()
  }
}

function announcement(): string[] {
  const width = Math.max(...signIns.map(({ username }) => username.length)) + 2
  const lines = signIns.map(
    ({ username, organisationName, name }) => `  ${username.padEnd(width)}${organisationName} · ${name}`,
  )
  return [`Demonstration sign-ins, password ${DEMO_PASSWORD}:`, ...lines, '']
}
