import { uuidv7 } from 'uuidv7'

import { insert as insertAgreement } from '@skillchain/db/enrolment/apprentice-agreement.store'
import { asActor } from '@skillchain/db/kernel/database'
import { anEnrolment } from '@skillchain/db/test/enrolment'
import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import {
  anAgreement,
  someAgreementTerms,
  someNames,
} from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import { anEnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { cast } from '@skillchain/domain/organisation/actor.fixture'
import { PersonName } from '@skillchain/domain/organisation/person-name'
import type { Grade } from '@skillchain/domain/standard/grade'
import type { Apprenticeship } from '@skillchain/domain/training/apprenticeship'
import type { Command } from '@skillchain/domain/training/apprenticeship-command'
import { MentorId } from '@skillchain/domain/training/mentor'
import { type Segment, SegmentId } from '@skillchain/domain/training/segment'

import { type Who, aMarket, chainId, inDays } from './demand.ts'

/** A segment that begins today and lasts a month. */
export const segmentNow = (given: Partial<Segment> = {}): Segment => ({
  id: SegmentId.parse(uuidv7()),
  kind: 'post',
  title: '总装线装配',
  place: '总装车间 2 号线',
  shift: 'day',
  hoursPerDay: 8,
  fromOn: inDays(0),
  toOn: inDays(30),
  ...given,
})

/** Enterprise 3, to which college 1 has admitted eight people; the second of them is the cast's student. */
export async function aWorkshop() {
  const { db, as } = await aMarket()
  await anEnrolment(db, { n: 3, applicants: Array.from({ length: 8 }, () => 'admitted') })
  const applicants = Array.from({ length: 8 }, (_, at) => anApplicationId(30 + at))

  const register = (applicationIds = applicants, who: Who = 'enterprise', key: string = uuidv7()) =>
    as(who).apprenticeship.register({
      key,
      chainId,
      applicationIds,
      startsOn: inDays(0),
      endsOn: inDays(300),
    })
  const list = async (who: Who = 'enterprise', filter = {}) =>
    (await as(who).apprenticeship.list({ chainId, limit: 50, filter })).rows
  const mentor = async (grade: Grade = 'level2', name = '卢志强') => {
    const id = MentorId.parse(uuidv7())
    const draft = { name: PersonName.parse(name), grade }
    await as('enterprise').mentor.found({ key: uuidv7(), chainId, id, draft })
    return id
  }
  type Ref = { id: Awaited<ReturnType<typeof list>>[number]['id']; version: number }
  const perform = ({ id, version }: Ref, command: Command, who: Who = 'enterprise') =>
    as(who).apprenticeship.perform({ key: uuidv7(), chainId, id, version, command })
  /** The agreement with one of the people, signed by all. */
  const sign = ({ applicationId, personId }: Pick<Apprenticeship, 'applicationId' | 'personId'>) =>
    asActor(db, cast.enterprise, (tx) =>
      insertAgreement(
        tx,
        anAgreement({
          status: 'inForce',
          applicationId,
          planId: anEnrolmentPlanId(3),
          personId,
          terms: someAgreementTerms({ startsOn: inDays(0), endsOn: inDays(300) }),
        }),
        { ...someNames(), person: '欧阳小明', documentMask: '4403**********1233' },
      ),
    )
  return { db, as, applicants, sign, register, list, mentor, perform }
}
