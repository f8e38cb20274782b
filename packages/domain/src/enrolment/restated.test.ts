import { expect, test } from 'vitest'

import { IdentityDocument } from '../organisation/identity-document.ts'
import { anIdentityNumber } from '../organisation/identity-document.fixture.ts'
import { Amendment } from './application.rules.ts'
import { restated } from './restated.ts'
import { someCells, someRowFacts } from './roster-row.fixture.ts'
import { readRow } from './roster-row.ts'

const { applicant } = readRow(someCells(), someRowFacts())
if (!applicant) throw new Error('the fixture is not sound')

test('a document put right brings its birth and sex along', () => {
  const number = anIdentityNumber({ bornOn: '2006-01-31', sequence: 2 })
  const document = IdentityDocument.parse({ kind: 'residentIdentityCard', number })

  expect(restated(applicant, { document })).toMatchObject({
    value: { bornOn: '2006-01-31', gender: 'female', name: applicant.name },
  })
})

test.each([
  [{ bornOn: '2006-01-31' }, 'roster.birth-differs'],
  [{ gender: 'female' }, 'roster.gender-differs'],
])('what contradicts the document is refused: %o', (amendment, code) => {
  expect(restated(applicant, Amendment.parse(amendment))).toMatchObject({ problem: { code } })
})
