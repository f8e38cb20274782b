import { afterEach, expect, test, vi } from 'vitest'

import { aWish } from '@skillchain/domain/employment/upgrade-wish.fixture'
import { openOwnWish } from '@skillchain/features/employment/own-wish.fixture'
import type { WishLine } from '@skillchain/features/employment/use-upgrade-wishes'

import OwnWish from './OwnWish.vue'
import type { Condition } from './use-growth.ts'

afterEach(() => {
  document.body.innerHTML = ''
})

const condition = (standing: Condition['standing'], on: string | null = null): Condition => ({
  id: '2023-level3-1',
  source: '国家职业标准',
  standing,
  on,
  requirements: [],
})
const met = [condition('met', '2026-03-01')]

test('whoever meets a condition states the wish with one press, and is asked for no papers', async () => {
  const found = vi.fn(async () => ({}))
  const conditions = [...met, condition('unrecorded')]
  const { wrapper, press } = await openOwnWish(OwnWish, { conditions, found })
  expect(wrapper.find('input').exists()).toBe(false)

  await press('提出提升意向')

  const { certificateId } = aWish()
  expect(found).toHaveBeenCalledWith(
    expect.objectContaining({ draft: { certificateId, generation: '2023', byPapers: false } }),
  )
})

test('whoever does not meet one yet may say that they bring papers', async () => {
  const found = vi.fn(async () => ({}))
  const conditions = [condition('ahead', '2028-03-01'), condition('unrecorded')]
  const { wrapper, press } = await openOwnWish(OwnWish, { conditions, found })
  expect(wrapper.text()).toContain('不必等到 2028-03-01')
  await wrapper.find('input').setValue(true)

  await press('提出提升意向')

  expect(found).toHaveBeenCalledWith(
    expect.objectContaining({ draft: expect.objectContaining({ byPapers: true }) }),
  )
})

interface Case {
  readonly what: string
  readonly wish: Partial<WishLine>
  readonly said: string
  readonly acts: readonly string[]
}
const planned = { status: 'planned', batchName: '第一批', examOn: '2027-03-09' } as const
test.each<Case>([
  { what: 'waits', wish: {}, said: '等待安排批次', acts: ['撤回意向'] },
  { what: 'is planned', wish: planned, said: '列入「第一批」，2027-03-09', acts: ['撤回意向'] },
  {
    what: 'is planned for what is not announced',
    wish: { status: 'planned' },
    said: '公布后在这里显示',
    acts: ['撤回意向'],
  },
  {
    what: 'was registered',
    wish: { ...planned, registered: true },
    said: '已为你报名「第一批」',
    acts: [],
  },
  {
    what: 'was missed',
    wish: { ...planned, missed: true },
    said: '「第一批」已截止报名',
    acts: ['撤回意向'],
  },
  {
    what: 'was declined',
    wish: { status: 'declined', reason: '未备案二级' },
    said: '没有安排：未备案二级',
    acts: ['再次提出'],
  },
  { what: 'was taken back', wish: { status: 'withdrawn' }, said: '', acts: ['提出提升意向'] },
])('a wish that $what says so, with what can be done now', async ({ wish, said, acts }) => {
  const { wrapper } = await openOwnWish(OwnWish, { conditions: met, wishes: [wish] })

  expect(wrapper.text()).toContain(said)
  expect(wrapper.findAll('button').map((each) => each.text())).toEqual(acts)
})

test('papers that another standard does not ask for are not said to be there', async () => {
  const found = vi.fn(async () => ({}))
  const conditions = [condition('ahead', '2028-03-01'), condition('unrecorded')]
  const { wrapper, press } = await openOwnWish(OwnWish, { conditions, found })
  await wrapper.find('input').setValue(true)
  await wrapper.setProps({ conditions: [condition('ahead', '2028-03-01')] })

  await press('提出提升意向')

  expect(found).toHaveBeenCalledWith(
    expect.objectContaining({ draft: expect.objectContaining({ byPapers: false }) }),
  )
})

test('it is taken back as it is on screen', async () => {
  const perform = vi.fn(async () => ({}))
  const { press } = await openOwnWish(OwnWish, { conditions: met, wishes: [{ version: 3 }], perform })
  await press('撤回意向')

  expect(perform).toHaveBeenCalledWith(expect.objectContaining({ version: 3, command: { type: 'withdraw' } }))
})
