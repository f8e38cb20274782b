import { expect, test } from 'vitest'

import { runs, undrawable } from './fonts.ts'
import { makePdf } from './make-pdf.ts'

const aLetter = (text: string) =>
  makePdf({
    title: '通知',
    language: 'zh-CN',
    footer: (page, pages) => `${page}/${pages}`,
    content: runs(text),
  })

test('a letter embeds only what it draws of its two typefaces', async () => {
  const bytes = await aLetter('𠮷田㛃、𬱖喆 同学')

  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.length).toBeLessThan(60_000)
})

test('a rare character is drawn by the typeface that has it', () => {
  expect(runs('𠮷田')).toEqual([
    { text: '𠮷', font: 'NotoSansJP' },
    { text: '田', font: 'NotoSansSC' },
  ])
  expect(undrawable('张 𠮷㛃𬱖·')).toEqual([])
  expect(undrawable('\u{2ebe0}')).toEqual(['\u{2ebe0}'])
})

test('a letter reaches for nothing outside of itself', async () => {
  const reaching = makePdf({
    title: '通知',
    language: 'zh-CN',
    footer: () => '',
    content: [{ image: '/etc/hostname' }],
  })

  await expect(reaching).rejects.toThrow(/hostname|denied|access|image/i)
})
