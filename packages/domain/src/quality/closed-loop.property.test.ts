import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { LoopStage, type Travellers, bitOf, flowOf, gapsOf, orphansOf, reachedIn } from './closed-loop.ts'

const stages = fc.subarray([...LoopStage.options], { minLength: 1 })
const travellers: fc.Arbitrary<Travellers> = fc.record({
  reached: fc.subarray([...LoopStage.options]).map((reached) => new Set(reached)),
  lost: fc.boolean(),
  people: fc.nat(50),
})
const groups = fc.array(travellers, { maxLength: 12 })
const went = (reached: LoopStage[], people: number, lost = false) => ({
  reached: new Set(reached),
  lost,
  people,
})

describe('the flow', () => {
  test('conserves people at every stage', () => {
    const property = fc.property(groups, stages, (given, measured) =>
      flowOf(given, measured).every(
        ({ arrived, moved, underWay, lost }) => arrived === moved + underWay + lost,
      ),
    )
    fc.assert(property, { numRuns: 1_000 })
  })

  test('brings to each stage just those who moved on from the one before', () => {
    const property = fc.property(groups, stages, (given, measured) => {
      const flow = flowOf(given, measured)
      return flow.every(({ arrived }, at) => at === 0 || arrived === flow[at - 1]?.moved)
    })
    fc.assert(property, { numRuns: 1_000 })
  })

  test('counts everybody who set out once, wherever they are now', () => {
    const property = fc.property(groups, stages, (given, measured) => {
      const flow = flowOf(given, measured)
      const [first] = measured
      const setOut = given.filter(({ reached }) => first && reached.has(first))
      const all = setOut.reduce((sum, { people }) => sum + people, 0)
      return flow.reduce((sum, { underWay, lost }) => sum + underWay + lost, 0) === all
    })
    fc.assert(property, { numRuns: 1_000 })
  })

  test('is of those who came that far without a gap', () => {
    const given = [
      went(['admitted', 'agreed'], 5),
      went(['admitted', 'certified'], 2),
      went(['admitted'], 3, true),
    ]
    expect(flowOf(given, ['admitted', 'agreed', 'certified'])).toEqual([
      { stage: 'admitted', arrived: 10, moved: 5, underWay: 2, lost: 3 },
      { stage: 'agreed', arrived: 5, moved: 0, underWay: 5, lost: 0 },
      { stage: 'certified', arrived: 0, moved: 0, underWay: 0, lost: 0 },
    ])
  })
})

describe('gaps', () => {
  test('are named by what was reached and what is missing', () => {
    const given = [
      went(['admitted', 'certified'], 2),
      went(['certified'], 1),
      went(['admitted', 'agreed'], 5),
    ]
    expect(gapsOf(given, ['admitted', 'agreed', 'certified'])).toEqual([
      { reached: 'certified', missing: 'agreed', people: 3 },
    ])
  })

  test('are of stages that are measured alone', () => {
    expect(gapsOf([went(['admitted', 'certified'], 2)], ['admitted', 'certified'])).toEqual([])
  })

  test('leave nobody out: who is beyond the flow is in a gap', () => {
    const property = fc.property(travellers, stages, (one, measured) => {
      const alone = { ...one, people: 1 }
      const inFlow = flowOf([alone], measured).filter(({ arrived }) => arrived === 1).length
      const reached = measured.filter((stage) => alone.reached.has(stage)).length
      return inFlow === reached || gapsOf([alone], measured).length > 0
    })
    fc.assert(property, { numRuns: 1_000 })
  })
})

describe('orphans', () => {
  test('are certified without training, trained without an exam, hired without an admission', () => {
    const given = [
      went(['admitted', 'agreed', 'registered', 'passed', 'certified'], 4),
      went(['admitted', 'agreed', 'trained'], 3),
      went(['hired'], 2),
      went([...LoopStage.options], 5),
    ]
    expect(orphansOf(given, LoopStage.options)).toEqual([
      { reached: 'certified', missing: 'trained', people: 4 },
      { reached: 'trained', missing: 'registered', people: 3 },
      { reached: 'hired', missing: 'admitted', people: 2 },
    ])
  })

  test('are of stages that are measured alone', () => {
    expect(orphansOf([went(['certified'], 2)], ['admitted', 'certified'])).toEqual([])
  })
})

test('stages are kept as a number and read back', () => {
  const property = fc.property(fc.subarray([...LoopStage.options]), (reached) => {
    const mask = reached.reduce((sum, stage) => sum + bitOf(stage), 0)
    expect([...reachedIn(mask)]).toEqual(reached)
  })
  fc.assert(property)
})
