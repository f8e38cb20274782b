import { Applicant } from '@skillchain/domain/enrolment/applicant'
import { chanceFrom } from '@skillchain/domain/kernel/chance'

import type { Tx } from '../kernel/database.ts'
import { person } from '../organisation/person.table.ts'
import type { Seals } from './applications.ts'
import { applicantOf } from './people.ts'
import { selves } from './sign-ins.ts'

/** Of age in any year in which the world is opened. */
const BORN_BY = '2007-12-31'

const self = () => {
  const found = selves.find(({ username }) => username === 'beginner')
  if (!found) throw new Error('nobody signs in as beginner')
  return found
}

/** Somebody who has an account and has applied for nothing yet: whoever enters them in a roster enters this. */
export function beginner(): Applicant {
  const { n, name } = self()
  return Applicant.parse({ ...applicantOf({ n, chance: chanceFrom(n), bornBy: BORN_BY }), name })
}

/** Lets the beginner be known by their document, so that what is done for that document is done for the account. */
export async function knowBeginner(tx: Tx, seals: Seals): Promise<void> {
  await tx.insert(person).values({ id: self().personId, identityDigest: seals.digest(beginner().document) })
}
