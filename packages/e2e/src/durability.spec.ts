import { expect, test } from '@playwright/test'
import { uuidv7 } from 'uuidv7'

import { asLeader, until } from './durability/caller.ts'
import { brokenWords } from './durability/checker.ts'
import { type Ledger, load } from './durability/load.ts'
import { aHome, startProduct } from './harness/product.ts'

const LANES = 6
const BEFORE_THE_CUT = 60

test('what was acknowledged before the power went is there when it is back, once', async () => {
  const home = await aHome()
  const ledger: Ledger = { acknowledged: [], inDoubt: [] }
  let product = await startProduct(home)
  try {
    const ask = await asLeader(product.url)
    for (const round of [1, 2]) {
      const running = load(ask, LANES, ledger)
      // A refusal under load ends the test here, and not behind its back.
      await Promise.race([until(() => ledger.acknowledged.length >= round * BEFORE_THE_CUT), running])
      await product.kill()
      await running
      product = await startProduct(home)
      // Whoever got no answer asks again with the same key: it is done now, or answered as it was done then.
      for (const sent of ledger.inDoubt.splice(0))
        ledger.acknowledged.push({ ...sent, answer: await ask(sent.procedure, sent.input) })
    }
    expect(ledger.acknowledged.length).toBeGreaterThanOrEqual(2 * BEFORE_THE_CUT)
    expect(await brokenWords(ask, ledger.acknowledged)).toEqual([])

    // A checker that finds nothing in anything would pass as well: it must see what never was, and what was otherwise.
    const [first] = ledger.acknowledged
    if (!first) throw new Error('nothing was acknowledged')
    const invented = { ...first, input: { ...first.input, id: uuidv7() } }
    expect(await brokenWords(ask, [invented])).toEqual([`${invented.input.id}: the record is gone`])
    const altered = { ...first, answer: { id: first.input.id, version: 7, status: 'closed' } }
    expect(await brokenWords(ask, [altered])).toHaveLength(3)
  } finally {
    await product.stop()
    await home.remove()
  }
})
