import { expect, test } from 'vitest'

import { messages } from '@skillchain/messages/zh-CN'
import { uiTextKeys } from '@skillchain/ui/text/ui-text-key'

test('the components find every word they say, and no word waits in vain', () => {
  expect(Object.keys(messages.ui).toSorted()).toEqual([...uiTextKeys].toSorted())
})
