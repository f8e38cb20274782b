import { mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'

import ConfirmDialog from './ConfirmDialog.vue'

afterEach(() => document.body.replaceChildren())

async function asked(reason: string) {
  const dialog = mount(ConfirmDialog, {
    attachTo: document.body,
    props: {
      open: true,
      title: '拒签这份协议？',
      consequence: '其他各方会看到原因。',
      confirmLabel: '拒签',
      reasonLabel: '原因',
      reasonLeast: 4,
    },
  })
  const field = document.querySelector<HTMLTextAreaElement>('#confirm-reason')
  if (field) field.value = reason
  field?.dispatchEvent(new Event('input'))
  await dialog.vm.$nextTick()
  const buttons = Array.from(document.querySelectorAll<HTMLButtonElement>('button'))
  buttons.find(({ textContent }) => textContent.trim() === '拒签')?.click()
  await dialog.vm.$nextTick()
  return dialog
}

test('a reason of too few characters is asked for again, and nothing is confirmed', async () => {
  const dialog = await asked('  不好  ')

  expect(dialog.emitted('confirm')).toBeUndefined()
  expect(document.body.textContent).toContain('tooShort 4')
})

test('a reason that says enough is confirmed without the blanks around it', async () => {
  const dialog = await asked(' 住宿不清楚 ')

  expect(dialog.emitted('confirm')).toEqual([['住宿不清楚']])
})
