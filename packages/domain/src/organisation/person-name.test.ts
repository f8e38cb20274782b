import { expect, test } from 'vitest'

import { PersonName, maskName, nameKey } from './person-name.ts'

const whyRefused = (name: string) => PersonName.safeParse(name).error?.issues[0]?.message

test.each([
  '张三',
  '𠮷田㛃',
  '𬱖',
  '买买提·阿不都热依木',
  '买买提•阿不都热依木',
  "Mary-Jane O'Neil",
  'José María',
  '𠮷'.repeat(50),
])('%s is a name, and stays as typed', (name) => {
  expect(PersonName.parse(` ${name}\u3000`)).toBe(name)
})

test.each([
  [' \u3000', 'organisation.name-empty'],
  ['𠮷'.repeat(51), 'organisation.name-too-long'],
  ['张\uE123', 'organisation.name-private-use'],
  ['张三1', 'organisation.name-characters'],
  ['=HYPERLINK("x")', 'organisation.name-characters'],
  ['··', 'organisation.name-characters'],
])('%j is refused', (name, reason) => {
  expect(whyRefused(name)).toBe(reason)
})

test('the variants of the middle dot name one person', () => {
  const keys = Array.from('·•‧∙⋅・･ᐧ', (dot) => nameKey(`买买提${dot}阿不都热依木`))

  expect(new Set(keys).size).toBe(1)
})

test.each([
  ['张三', '张*'],
  ['张小三', '张*三'],
  ['𠮷', '*'],
  ['𠮷田㛃', '𠮷*㛃'],
])('%s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown)
})
