import { expect } from '@playwright/test'

import { type Person, dialogOf, rowOf } from '../harness/person.ts'

interface Clue {
  readonly rule: string
  readonly organisation: string
  /** Of several that are alike, the one listed last; the first unless said otherwise. */
  readonly last?: true
}

/** Opens a new clue that a rule has found, reads what was claimed beside what contradicts it, and takes it up. */
export async function acceptClue(officer: Person, { rule, organisation, last }: Clue): Promise<void> {
  await officer.goTo('审计检查')
  await officer.choose(officer.field('状态'), '待核')
  await officer.choose(officer.field('规则'), rule)
  const alike = rowOf(officer, organisation)
  await officer.press((last ? alike.last() : alike.first()).getByRole('link').first())
  await officer.reads('申报的是')
  await officer.reads('与之矛盾的是')
  await officer.press(officer.button('受理'))
  const question = officer.in(dialogOf(officer))
  await expect(question.button('受理')).toBeDisabled()
  await question.write(question.field('理由'), '已电话核实，需要现场核查。')
  await question.press(question.button('受理'))
  await officer.reads('已受理')
}
