const KINDS = {
  organisation: '0a',
  account: '0b',
  chain: '0c',
  member: '0d',
  contribution: '0e',
  demand: '0f',
  plan: '10',
  post: '11',
  event: '12',
  person: '13',
  application: '14',
  batch: '15',
  review: '1e',
  agreement: '16',
  station: '50',
  booking: '51',
  filing: '30',
  scopeRow: '31',
  assessor: '32',
  evaluationBatch: '33',
  candidate: '34',
  appeal: '35',
  evaluationEvent: '36',
  certificate: '4a',
  certificateEvent: '4b',
  mentor: '40',
  apprenticeship: '41',
  segment: '42',
  employment: '70',
  employmentEvent: '71',
  wish: '72',
  wishEvent: '73',
  inspection: '60',
  rectification: '61',
  trainingSession: '52',
  evidence: '54',
} as const
export type DemoKind = keyof typeof KINDS

/**
 * The id of the `n`th record of a kind, in the form of a UUIDv7 of 2026: the same in every world, so that an address
 * noted down in one still leads there in the next.
 */
export const demoId = (kind: DemoKind, n: number): string =>
  `019b2d00-de${KINDS[kind]}-7000-8000-${n.toString(16).padStart(12, '0')}`
