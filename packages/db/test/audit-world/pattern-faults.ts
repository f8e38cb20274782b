import { MutualReviewId } from '@skillchain/domain/quality/mutual-review'
import { aMutualReview, someScores } from '@skillchain/domain/quality/mutual-review.fixture'

import { rowOf } from '../../src/quality/mutual-review.store.ts'
import { type Injecting, inject, near, rowAt } from './pick.ts'
import {
  BATCHES_OF_BODY,
  BATCHES,
  BODIES,
  BODIES_FROM,
  FIRMS,
  type Injected,
  type Making,
  SEATS,
  chainIdOf,
  idOf,
  organisationOf,
  personOf,
} from './world.ts'

const EXAMINED_BY_BODY = BATCHES_OF_BODY * SEATS

/** Lets so many of a body's candidates pass, whose other results stay; no other fault is made among them. */
function passing({ rows, pick }: Injecting, wanted: number) {
  // The first body of each chain examines its apprentices, which other faults need.
  const { c, n: body } = pick.of('body', BODIES, (n) => n > 0)
  for (let at = 0; at < BATCHES_OF_BODY; at += 1) {
    pick.take('batch', c, body * BATCHES_OF_BODY + at)
  }
  const from = c * BATCHES * SEATS + body * EXAMINED_BY_BODY
  const sitting = Array.from({ length: EXAMINED_BY_BODY }, (_, at) => from + at)
  const failed = sitting.filter((at) => rowAt(rows.candidates, at).status === 'failed')
  for (const at of failed.slice(0, wanted - (EXAMINED_BY_BODY - failed.length))) {
    const candidate = rowAt(rows.candidates, at)
    const theory = { part: 'theory', points: 71, passed: true } as const
    candidate.status = 'passed'
    candidate.results = candidate.results.map((result) => (result.part === 'theory' ? theory : result))
    // Two marks of each of two parts lie one after another, those of theory first.
    for (const [second, points] of [70, 72].entries()) rowAt(rows.marks, at * 4 + second).points = points
  }
  return { c, key: organisationOf(c, BODIES_FROM + body) }
}

/** Somebody of whom the gate has kept nothing, or no more than one entry. */
function unseen(making: Injecting, left: 0 | 1) {
  const { c, n } = making.pick.of('trainee', 60)
  const key = personOf(c, n)
  const { evidence } = making.rows
  const traces = evidence.filter(({ personId, source }) => personId === key && source === 'gate')
  for (const trace of traces.slice(left)) evidence.splice(evidence.indexOf(trace), 1)
  return { c, key }
}

let reviews = 0

const say = ({ rows }: Making, c: number, [rater, rated, points]: readonly [number, number, number]) => {
  reviews += 1
  rows.reviews.push(
    rowOf(
      aMutualReview({
        chainId: chainIdOf(c),
        id: MutualReviewId.parse(idOf('review', reviews)),
        occasion: { kind: 'plan', id: idOf('occasion', reviews), title: '联合招生' },
        raterId: organisationOf(c, rater),
        ratedId: organisationOf(c, rated),
        status: 'open',
        scores: someScores(points),
      }),
    ),
  )
}

/** What the firms of a chain say of each other in good faith, each of its neighbours and once. */
export function addReviews(making: Making, c: number): void {
  for (let firm = 0; firm < FIRMS; firm += 1) {
    for (const next of [1, 2, 3]) say(making, c, [firm, (firm + next) % FIRMS, 3 + making.chance.below(3)])
  }
}

/** Firms of a chain who give each other five points, so many times, and whom the others give so many. */
function praising(
  making: Injecting,
  firms: readonly number[],
  { times, others }: { times: number; others: number },
) {
  const { c } = making.pick.of('circle', 1)
  for (const one of firms) {
    for (const other of firms.filter((each) => each !== one)) {
      for (let n = 0; n < times; n += 1) say(making, c, [one, other, 5])
    }
    for (let n = 10; n < 20; n += 1) say(making, c, [n, one, others])
  }
  const key = (one: number, other: number) =>
    [organisationOf(c, one), organisationOf(c, other)].toSorted().join(' ')
  return firms.flatMap((one, at) => firms.slice(at + 1).map((other) => ({ c, key: key(one, other) })))
}

/** What no single record shows: rates, traces that are missing, and praise. */
export const patternFaults = (making: Injecting): Injected[] => {
  const triangle = praising(making, [1, 5, 9], { times: 2, others: 3 })
  return [
    // 99 of a hundred, where others come to 72.
    ...inject('R-12', 2, () => passing(making, 198)),
    ...near(1, () => passing(making, 164)),
    ...inject('R-18', 7, () => unseen(making, 0)),
    ...near(3, () => unseen(making, 1)),
    ...inject('R-30', triangle.length, (at) => rowAt(triangle, at)),
    ...near(1, () => praising(making, [1, 5, 9], { times: 1, others: 3 })),
    ...near(1, () => praising(making, [1, 5, 9], { times: 2, others: 5 })),
  ]
}
