import { ownCertificates } from '@skillchain/db/certificate/certificate.query'
import { countDemands } from '@skillchain/db/demand/skill-demand.query'
import { countEmployments } from '@skillchain/db/employment/employment.query'
import { countApplications } from '@skillchain/db/enrolment/application.query'
import { countAgreements, ownAgreements } from '@skillchain/db/enrolment/apprentice-agreement.query'
import { countBatches } from '@skillchain/db/evaluation/evaluation-batch.query'
import { countFilings } from '@skillchain/db/network/chain.query'
import { countClues } from '@skillchain/db/supervision/clue.query'
import { countInspections, countRectifications } from '@skillchain/db/supervision/inspection.query'
import { countApprenticeships } from '@skillchain/db/training/apprenticeship.query'
import { countBookings } from '@skillchain/db/training/base-booking.query'
import { countSessions, ownSessions } from '@skillchain/db/training/training-session.query'
import { WAITING } from '@skillchain/domain/enrolment/application.rules'
import type { BatchStatus } from '@skillchain/domain/evaluation/evaluation-batch'
import type { Actor } from '@skillchain/domain/organisation/access'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import type { Role } from '@skillchain/domain/organisation/role'
import type { TrainingSessionStatus } from '@skillchain/domain/training/training-session'

import type { ChainNumber, WideNumber } from './kernel/home-number.ts'

const sumOf = (counts: readonly { readonly count: number }[]) =>
  counts.reduce((sum, { count }) => sum + count, 0)

const agreementsToSign: ChainNumber = {
  kind: 'agreements-to-sign',
  list: '/agreements',
  filter: { unsigned: 'yes' },
  count: ({ tx, chainId, actor: { organisationId } }) =>
    countAgreements({ chainId, organisationId, filter: { unsigned: true } }, tx),
}
const inTraining: ChainNumber = {
  kind: 'apprentices-in-training',
  list: '/apprentices',
  filter: { status: 'training' },
  count: async ({ tx, chainId }) =>
    sumOf(await countApprenticeships(tx, { chainId, filter: { status: ['training'] } })),
}
const batches = (status: BatchStatus): ChainNumber => ({
  kind: `batches-${status}`,
  list: '/batches',
  filter: { status },
  count: ({ tx, chainId }) => countBatches({ chainId, status: [status] }, tx),
})
/** The same, of the batches that are the body's own. */
const ownBatches = (status: BatchStatus): ChainNumber => ({
  ...batches(status),
  filter: { status, body: 'own' },
  count: ({ tx, chainId, actor: { organisationId: bodyId } }) =>
    countBatches({ chainId, status: [status], bodyId }, tx),
})
const sessionsAtBase = (status: TrainingSessionStatus): ChainNumber => ({
  kind: `sessions-${status}`,
  list: '/sessions',
  filter: { status },
  count: ({ tx, chainId, actor: { organisationId: baseId } }) =>
    countSessions({ chainId, filter: { status: [status], baseId } }, tx),
})

const ofCollege: readonly ChainNumber[] = [
  {
    kind: 'applications-to-review',
    list: '/applicants',
    filter: { status: 'waiting' },
    count: async ({ tx, chainId }) =>
      sumOf(await countApplications({ chainId, filter: { status: WAITING } }, tx)),
  },
  agreementsToSign,
  inTraining,
  batches('publicity'),
]

/** At most four numbers for whoever works in a chain, each of which they act on. */
export const chainNumbers: Partial<Record<Role, readonly ChainNumber[]>> = {
  'enterprise.manager': [
    {
      kind: 'demands-lacking',
      list: '/demands',
      filter: { status: 'published', lacking: 'yes' },
      count: async ({ tx, chainId }) =>
        (await countDemands({ chainId, filter: { status: ['published'], lacking: true } }, tx)).count,
    },
    agreementsToSign,
    inTraining,
    {
      kind: 'placements-disputed',
      list: '/employments',
      filter: { status: 'disputed' },
      count: async ({ tx, chainId, today }) =>
        (await countEmployments(tx, { chainId, today, filter: { status: ['disputed'] } })).disputed,
    },
  ],
  'college.manager': ofCollege,
  'college.admissions': ofCollege,
  'evaluation-body.manager': [
    ownBatches('registering'),
    ownBatches('examined'),
    ownBatches('publicity'),
    ownBatches('concluded'),
  ],
  'training-base.manager': [
    {
      kind: 'bookings-to-confirm',
      list: '/bookings',
      filter: { status: 'requested' },
      count: ({ tx, chainId, actor: { organisationId: baseId } }) =>
        countBookings({ chainId, filter: { status: ['requested'], baseId } }, tx),
    },
    sessionsAtBase('planned'),
    sessionsAtBase('open'),
    sessionsAtBase('closed'),
  ],
}

const ofDivision: readonly WideNumber[] = [
  {
    kind: 'filings-to-answer',
    list: '/filings',
    filter: { status: 'submitted' },
    count: ({ tx }) => countFilings({ status: ['submitted'] }, tx),
  },
  {
    kind: 'clues-new',
    list: '/clues',
    filter: { status: 'new' },
    count: ({ tx }) => countClues(tx, { status: ['new'] }),
  },
  {
    kind: 'inspections-open',
    list: '/inspections',
    filter: { status: 'open' },
    count: ({ tx }) => countInspections(tx, { status: ['open'] }),
  },
  {
    kind: 'rectifications-overdue',
    list: '/rectifications',
    filter: { overdue: 'yes' },
    count: ({ tx, today }) => countRectifications(tx, { overdueOn: today }),
  },
]

/** Nobody has more of their own of anything; the lists show fewer at a time. */
const MOST_OF_ONES_OWN = 100
const own = ({ organisationId, chainIds }: Actor) => ({ personId: PersonId.parse(organisationId), chainIds })

/** At most four numbers for whoever looks at more than one chain. */
export const wideNumbers: Partial<Record<Role, readonly WideNumber[]>> = {
  'regulator.officer': ofDivision,
  'regulator.auditor': ofDivision,
  person: [
    {
      kind: 'sessions-ahead',
      list: '/today',
      filter: {},
      count: async ({ tx, actor, today }) =>
        (await ownSessions(tx, { ...own(actor), from: today, which: 'ahead' })).length,
    },
    {
      kind: 'own-agreements',
      list: '/agreements',
      filter: {},
      count: async ({ tx, actor }) =>
        (await ownAgreements(tx, own(actor), { limit: MOST_OF_ONES_OWN })).rows.length,
    },
    {
      kind: 'own-certificates',
      list: '/certificates',
      filter: {},
      count: async ({ tx, actor }) =>
        (await ownCertificates(tx, own(actor), { limit: MOST_OF_ONES_OWN })).rows.length,
    },
  ],
}
