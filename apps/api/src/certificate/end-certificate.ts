import { find, isUnderWay, save } from '@skillchain/db/certificate/certificate.store'
import { endHolding } from '@skillchain/db/certificate/person-certificate.store'
import { endPublicly } from '@skillchain/db/certificate/public-certificate.store'
import { Certificate } from '@skillchain/domain/certificate/certificate'
import { certificatePolicy as policy, subjectOf } from '@skillchain/domain/certificate/certificate.policy'
import {
  type CertificateEvent,
  type Ending,
  type Facts,
  decide,
  evolve,
} from '@skillchain/domain/certificate/certificate.rules'
import { ok } from '@skillchain/domain/kernel/outcome'

import type { Aggregate, Facts as Given } from '../kernel/aggregate.ts'
import { moment } from '../kernel/clock.ts'
import { NO_NUMBERS, aggregate as name } from './propose-certificates.ts'

/** What a certificate rests on is not asked when it ends. */
const NOTHING = { passed: false, publicUntilOn: null, openAppeals: 0, dual: null }

/** Declining what was proposed, and revoking what was issued: with a note, which of the latter the public reads. */
export const endings: Aggregate<Certificate, Ending, CertificateEvent, Omit<Facts, keyof Given>> = {
  name,
  schema: Certificate,
  policy: { decline: policy.decline, revoke: policy.revoke, revokeDual: policy.revokeDual },
  subjectOf,
  decide,
  evolve,
  facts: async (tx, ref) => {
    const found = await find(tx, ref)
    const holderName = found.ok ? found.value.holderName : ''
    const underWay = found.ok && (await isUnderWay(tx, found.value))
    return { ground: NOTHING, heldSinceOn: null, ...NO_NUMBERS, underWay, holderName }
  },
  // The holder's name lies beside the record and does not go with the answer.
  find: async (tx, ref) => {
    const found = await find(tx, ref)
    return found.ok ? ok(Certificate.parse(found.value)) : found
  },
  save: async (tx, next, event) => {
    const { number, dual } = next
    const isRevoked = event.type === 'revoked'
    if (event.type === 'dualRevoked' || isRevoked) {
      // Without the first there is no second; one that was revoked before keeps its own note and day.
      const second = dual?.revokedNote === event.note ? dual.number : null
      for (const ended of [isRevoked ? number : null, second]) {
        // Two at most, and on one connection.
        // oxlint-disable-next-line no-await-in-loop
        if (ended) await endPublicly(tx, ended, { status: 'revoked', on: moment().today, note: event.note })
      }
    }
    if (isRevoked) await endHolding(tx, next.id)
    return save(tx, next)
  },
}
