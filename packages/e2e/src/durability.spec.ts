import { expect, test } from '@playwright/test'
import { uuidv7 } from 'uuidv7'

import { everybody, until } from './durability/caller.ts'
import { brokenWords } from './durability/checker.ts'
import { type Kind, type Ledger, load } from './durability/load.ts'
import { aHome, startProduct } from './harness/product.ts'

const LANES = 6
const BEFORE_THE_CUT = 90

test('what was acknowledged before the power went is there when it is back, once', async () => {
  const home = await aHome()
  const ledger: Ledger = { acknowledged: [], inDoubt: [] }
  const done = (kind: Kind) => ledger.acknowledged.filter((sent) => sent.kind === kind)
  let product = await startProduct(home)
  try {
    const callers = await everybody(product.url)
    for (const round of [1, 2]) {
      const running = load(callers, LANES, ledger)
      const isEnough = () =>
        ledger.acknowledged.length >= round * BEFORE_THE_CUT &&
        done('attendance').length >= round * 10 &&
        done('certificate').length >= round * 6 &&
        done('mark').length >= round * 6
      // A refusal under load ends the test here, and not behind its back.
      await Promise.race([until(isEnough), running])
      await product.kill()
      await running
      product = await startProduct(home)
      // Whoever got no answer asks again with the same key: it is done now, or answered as it was done then.
      for (const sent of ledger.inDoubt.splice(0))
        ledger.acknowledged.push({ ...sent, answer: await callers[sent.by](sent.procedure, sent.input) })
    }
    expect(ledger.acknowledged.length).toBeGreaterThanOrEqual(2 * BEFORE_THE_CUT)
    expect(done('attendance').filter(({ procedure }) => procedure.endsWith('checkIn'))).toHaveLength(1)
    expect(await brokenWords(callers, ledger.acknowledged)).toEqual([])

    // A checker that finds nothing in anything would pass as well: it must see what never was, and what was otherwise.
    const [demand] = done('demand')
    const roll = done('attendance').at(-1)
    const mark = done('mark').at(-1)
    const certificate = done('certificate').findLast(({ procedure }) => procedure.endsWith('sign'))
    if (!demand || !roll || !certificate || !mark) throw new Error('nothing was acknowledged')
    const about = uuidv7()
    const invented = { ...demand, about }
    expect(await brokenWords(callers, [invented])).toEqual([`demand ${about}: the record is gone`])
    const altered = { ...demand, answer: { id: demand.about, version: 7, status: 'closed' } }
    expect(await brokenWords(callers, [altered])).toHaveLength(3)
    const unsaid = { ...roll, answer: { ...Object(roll.answer), id: about } }
    expect(await brokenWords(callers, [unsaid])).toEqual([
      `attendance ${roll.about}: what was said is there 0 times`,
      `attendance ${roll.about}: trainingSession.mark, sent again, is answered otherwise`,
    ])
    const unsigned = { ...certificate, about }
    expect(await brokenWords(callers, [unsigned])).toEqual([`certificate ${about}: the certificate is gone`])
    const other = { ...mark, input: { ...mark.input, points: 99 } }
    expect((await brokenWords(callers, [other]))[0]).toMatch(/gave 99 for \w+ and finds \d+$/)
  } finally {
    await product.stop()
    await home.remove()
  }
})
