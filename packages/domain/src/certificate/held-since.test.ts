import { expect, test } from 'vitest'

import type { Certificate } from './certificate.ts'
import { aCertificateId } from './certificate.fixture.ts'
import { heldSince } from './held-since.ts'

const chain = (...statuses: Certificate['status'][]) =>
  statuses.map((status, n) => ({
    id: aCertificateId(n),
    status,
    issuedOn: status === 'signed' ? null : `202${n}-03-01`,
    replacesId: n === 0 ? null : aCertificateId(n - 1),
  }))

test.each<[Certificate['status'][], string | null]>([
  [['issued'], '2020-03-01'],
  [['replaced', 'issued'], '2020-03-01'],
  [['replaced', 'replaced', 'issued'], '2020-03-01'],
  [['revoked', 'issued'], '2021-03-01'],
  [['revoked', 'replaced', 'issued'], '2021-03-01'],
  [['issued', 'signed'], null],
])('of %o the last is held from %s on', (statuses, from) => {
  const all = chain(...statuses)
  const last = all.at(-1)

  expect(last && heldSince(last, all)).toBe(from)
})
