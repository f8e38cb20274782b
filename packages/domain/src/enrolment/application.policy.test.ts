import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { aStudentId, cast } from '../organisation/actor.fixture.ts'
import { anApplication } from './application.fixture.ts'
import { applicationPolicy, subjectOf } from './application.policy.ts'
import { aRosterImport } from './roster-import.fixture.ts'
import { rosterImportPolicy, subjectOf as importSubject } from './roster-import.policy.ts'

const everything = keysOf(applicationPolicy)
const theCollegeS = everything.filter((action) => action !== 'readOwn')

test.each<[keyof typeof cast, string[]]>([
  ['college', theCollegeS],
  ['collegeManager', theCollegeS],
  ['enterprise', ['read']],
  ['regulator', ['read']],
  ['auditor', []],
  ['otherCollege', []],
  ['collegeElsewhere', []],
  ['evaluator', []],
  ['student', ['readOwn']],
])('the %s may do just this with an application', (who, actions) => {
  const may = everything.filter((action) =>
    permits(applicationPolicy[action], cast[who], subjectOf(anApplication({ personId: aStudentId }))),
  )

  expect(may).toEqual(actions)
})

test('a person finds nothing of what somebody else has applied for', () => {
  const another = subjectOf(anApplication())

  expect(everything.filter((action) => permits(applicationPolicy[action], cast.student, another))).toEqual([])
})

test.each(keysOf(cast).filter((who) => who !== 'college' && who !== 'collegeManager'))(
  'a roster on its way is nothing to the %s',
  (who) => {
    const may = keysOf(rosterImportPolicy).filter((action) =>
      permits(rosterImportPolicy[action], cast[who], importSubject(aRosterImport())),
    )

    expect(may).toEqual([])
  },
)
