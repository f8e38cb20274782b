import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { cast } from '../organisation/actor.fixture.ts'
import { anApplication } from './application.fixture.ts'
import { applicationPolicy, subjectOf } from './application.policy.ts'
import { aRosterImport } from './roster-import.fixture.ts'
import { rosterImportPolicy, subjectOf as importSubject } from './roster-import.policy.ts'

const everything = keysOf(applicationPolicy)

test.each<[keyof typeof cast, string[]]>([
  ['college', everything],
  ['collegeManager', everything],
  ['enterprise', ['read']],
  ['regulator', ['read']],
  ['auditor', []],
  ['otherCollege', []],
  ['collegeElsewhere', []],
  ['evaluator', []],
  ['student', []],
])('the %s may do just this with an application', (who, actions) => {
  const may = everything.filter((action) =>
    permits(applicationPolicy[action], cast[who], subjectOf(anApplication())),
  )

  expect(may).toEqual(actions)
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
