import { uuidv7 } from 'uuidv7'

import { CertificateId } from '@skillchain/domain/certificate/certificate'
import { numberOf } from '@skillchain/domain/certificate/certificate-number'
import { EmploymentId } from '@skillchain/domain/employment/employment'
import { BodyCode } from '@skillchain/domain/evaluation/body-filing'
import { maskName } from '@skillchain/domain/organisation/person-name'

import { certificate } from '../certificate/certificate.table.ts'
import { personCertificate } from '../certificate/person-certificate.table.ts'
import { publicCertificate } from '../certificate/public-certificate.table.ts'
import { employment } from '../employment/employment.table.ts'
import type { ApplicationRow } from '../enrolment/application.store.ts'
import { type Fact, leafHash } from '../kernel/event.store.ts'
import { event } from '../kernel/event.table.ts'
import { copyRecords } from './copy-rows.ts'
import { type Means, type Sat, examine, newId } from './crowd-exams.ts'
import type { Place } from './crowd-training.ts'

/** Of ten who were certified, how many are hired. */
const HIRED = 6

/** Lets the admitted of one plan be examined and certified by a body of the chain's own, and some of them be hired. */
export async function letLive(means: Means, admitted: readonly ApplicationRow[], place: Place) {
  const { client, models } = means
  const sat = await examine(means, admitted, place)
  const certified = await certify(
    means,
    sat.filter(({ status }) => status === 'passed'),
    place,
  )
  const hired = certified.filter((_, n) => n % 10 < HIRED)
  const demandId = place.demandId
  await copyRecords(
    client,
    employment,
    hired.map(({ person, id: certificateId }) => ({
      ...models.employment,
      ...ofPerson(person, place),
      id: newId(EmploymentId),
      demandId,
      apprenticeshipId: null,
      certificateId,
      enterpriseId: place.enterpriseId,
      collegeId: place.collegeId,
      divisionCode: place.divisionCode,
      planId: place.planId,
      name: person.name,
    })),
  )
}

const ofPerson = ({ personId, applicationId }: Sat, { chainId }: Place) => ({
  chainId,
  personId,
  applicationId,
})

/** In the crowd nobody has a second certificate: numbers of the model are the model's. */
const NO_DUAL = { dualTitle: null, dualNumber: null, dualRevokedNote: null }

async function certify({ client, models, verifiedBy }: Means, sat: readonly Sat[], place: Place) {
  const { issuedOn } = models.certificate
  if (issuedOn === null) throw new Error('the model of a certificate has not been issued')
  const { chainId, bodyId } = place
  const bodyCode = BodyCode.parse(place.bodyCode)
  const year = Number(issuedOn.slice(0, 4))
  const issued = sat.map((person, n) => {
    const number = numberOf({ bodyCode, year, grade: models.certificate.grade }, n + 1)
    if (!number.ok) throw new Error(`the invented world breaks a rule: ${number.problem.code}`)
    const { batchId, id: candidateId, personId, name: holderName, documentMask } = person
    const own = { chainId, id: newId(CertificateId), batchId, candidateId, bodyId, bodyCode, personId }
    return {
      person,
      id: own.id,
      number: number.value,
      row: { ...models.certificate, ...own, ...NO_DUAL, number: number.value, holderName, documentMask },
    }
  })
  await copyRecords(
    client,
    certificate,
    issued.map(({ row }) => row),
  )
  await copyRecords(
    client,
    personCertificate,
    issued.map(({ id: certificateId, person: { personId } }) => ({
      certificateId,
      personId,
      bodyId,
      heldSinceOn: issuedOn,
      year,
      counts: true,
    })),
  )
  await copyRecords(
    client,
    publicCertificate,
    issued.map(({ number, person: { name }, row: { grade } }) => ({
      number,
      bodyId,
      ...verifiedBy(number, name),
      maskedName: maskName(name),
      bodyName: place.bodyName,
      occupationName: place.occupationName,
      grade,
      title: null,
      issuedOn,
      expiresOn: null,
      status: 'valid',
      statusOn: issuedOn,
      note: null,
    })),
  )
  await copyRecords(
    client,
    event,
    issued.map(({ row }) => told(row)),
  )
  return issued
}

/** That it was issued, as the log of its chain has it. */
function told({
  chainId,
  id,
  version,
  bodyId,
  personId,
  secondAccountId,
  secondSignedAt,
}: typeof certificate.$inferSelect) {
  if (secondAccountId === null || secondSignedAt === null)
    throw new Error('the model of a certificate has not been signed')
  const fact: Fact = {
    chainId,
    eventId: uuidv7(),
    aggregate: 'certificate',
    aggregateId: id,
    version,
    type: 'issued',
    actorId: secondAccountId,
    organisationId: bodyId,
    counterpartId: personId,
    at: secondSignedAt,
    payload: { type: 'issued' },
  }
  return { ...fact, leafHash: leafHash(fact) }
}
