import type { PoolClient } from 'pg'
import { uuidv7 } from 'uuidv7'

import { CertificateId } from '@skillchain/domain/certificate/certificate'
import { numberOf } from '@skillchain/domain/certificate/certificate-number'
import { EmploymentId } from '@skillchain/domain/employment/employment'
import { BodyCode, BodyFilingId } from '@skillchain/domain/evaluation/body-filing'
import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { maskName } from '@skillchain/domain/organisation/person-name'

import { certificate } from '../certificate/certificate.table.ts'
import { personCertificate } from '../certificate/person-certificate.table.ts'
import { publicCertificate } from '../certificate/public-certificate.table.ts'
import { employment } from '../employment/employment.table.ts'
import { insert as insertFiling } from '../evaluation/body-filing.store.ts'
import { candidate, mark } from '../evaluation/candidate.table.ts'
import { evaluationBatch } from '../evaluation/evaluation-batch.table.ts'
import type { ApplicationRow } from '../enrolment/application.store.ts'
import type { Tx } from '../kernel/database.ts'
import { type Fact, leafHash } from '../kernel/event.store.ts'
import { event } from '../kernel/event.table.ts'
import type { VerifiedBy } from './certificates.ts'
import { copyRecords } from './copy-rows.ts'
import type { Place } from './crowd-training.ts'
import type { Models } from './model-records.ts'

/** People who sit one exam: as many as the site has seats for. */
const SEATS = 40
/** Every so manieth fails. */
const FAILS = 5
/** Of ten who were certified, how many are hired. */
const HIRED = 6

interface Means {
  readonly client: PoolClient
  readonly tx: Tx
  readonly models: Models
  readonly verifiedBy: VerifiedBy
}

const newId = <Id>(kind: { readonly parse: (id: string) => Id }): Id => kind.parse(uuidv7())

type Sat = typeof candidate.$inferSelect

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

async function examine(
  { client, tx, models }: Means,
  admitted: readonly ApplicationRow[],
  { chainId, bodyId, bodyCode, collegeId, enterpriseId }: Place,
): Promise<Sat[]> {
  const filing = {
    ...models.filing,
    chainId,
    id: newId(BodyFilingId),
    bodyId,
    bodyCode: BodyCode.parse(bodyCode),
    filingNumber: bodyCode,
  }
  await insertFiling(tx, filing, models.batch.concludedAt ?? new Date().toISOString())
  const batches = Array.from({ length: Math.ceil(admitted.length / SEATS) }, (_, n) => ({
    ...models.batch,
    chainId,
    id: newId(EvaluationBatchId),
    bodyId,
    bodyCode: filing.bodyCode,
    filingId: filing.id,
    name: `${models.batch.name} ${n + 1}`,
    places: SEATS,
    seatsTaken: Math.min(SEATS, admitted.length - n * SEATS),
    assessorIds: [],
  }))
  await copyRecords(client, evaluationBatch, batches)
  const sat = admitted.flatMap(({ id: applicationId, personId, name, documentMask }, n) => {
    const batch = batches[Math.floor(n / SEATS)]
    if (!batch) return []
    const parties = { chainId, bodyId, collegeId, enterpriseId }
    const own = { id: newId(CandidateId), batchId: batch.id, applicationId, personId, name, documentMask }
    const model = n % FAILS === 0 ? models.failed : models.passed
    const person = { ...model.candidate, ...parties, ...own, seat: (n % SEATS) + 1 }
    const marks = model.marks.map((given) => ({
      ...given,
      chainId,
      bodyId,
      batchId: batch.id,
      candidateId: own.id,
    }))
    return [{ person, marks }]
  })
  const people = sat.map(({ person }) => person)
  await copyRecords(client, candidate, people)
  await copyRecords(
    client,
    mark,
    sat.flatMap(({ marks }) => marks),
  )
  return people
}

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
      row: { ...models.certificate, ...own, number: number.value, holderName, documentMask },
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
