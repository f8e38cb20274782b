import { find, save } from '@skillchain/db/certificate/certificate.store'
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
import { aggregate as name } from './propose-certificates.ts'

/** What a certificate rests on is not asked when it ends. */
const NOTHING = { passed: false, publicUntilOn: null, openAppeals: 0 }

/** Declining what was proposed, and revoking what was issued: with a note, which of the latter the public reads. */
export const endings: Aggregate<Certificate, Ending, CertificateEvent, Omit<Facts, keyof Given>> = {
  name,
  schema: Certificate,
  policy: { decline: policy.decline, revoke: policy.revoke },
  subjectOf,
  decide,
  evolve,
  facts: async (tx, ref) => {
    const found = await find(tx, ref)
    const holderName = found.ok ? found.value.holderName : ''
    return { ground: NOTHING, heldSinceOn: null, number: null, holderName }
  },
  // The holder's name lies beside the record and does not go with the answer.
  find: async (tx, ref) => {
    const found = await find(tx, ref)
    return found.ok ? ok(Certificate.parse(found.value)) : found
  },
  save: async (tx, next) => {
    if (next.status === 'revoked' && next.number !== null && next.note !== null) {
      await endPublicly(tx, next.number, { status: 'revoked', on: moment().today, note: next.note })
      await endHolding(tx, next.id)
    }
    return save(tx, next)
  },
}
