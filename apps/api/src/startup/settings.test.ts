import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { settingsFrom } from './settings.ts'

describe('settings', () => {
  it('without any, serve a demonstration near at hand', () => {
    expect(settingsFrom({})).toMatchObject({
      port: 3_000,
      demonstration: true,
      origins: ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'],
    })
  })

  it('a database of one’s own is no demonstration unless asked', () => {
    const DATABASE_URL = 'postgres://owner@db.example/skillchain'
    expect(settingsFrom({ DATABASE_URL }).demonstration).toBe(false)
    expect(settingsFrom({ DATABASE_URL, DEMO: '1' }).demonstration).toBe(true)
    expect(settingsFrom({ DATABASE_URL: '', DEMO: '' }).demonstration).toBe(true)
  })

  it('a relative folder lies in the clone, wherever the command is given', () => {
    expect(settingsFrom({}).dataDir).toBe(path.resolve(import.meta.dirname, '../../../../.data'))
    expect(settingsFrom({ DATA_DIR: '/srv/data' }).dataDir).toBe('/srv/data')
  })

  it('the address people use is the one pages may come from', () => {
    expect(settingsFrom({ PUBLIC_URL: 'https://chain.example.cn/lead/' }).origins).toEqual([
      'https://chain.example.cn',
    ])
  })

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['DEMO', 'maybe'],
  ])('%s=%s is refused by its name', (name, value) => {
    expect(() => settingsFrom({ [name]: value })).toThrow(name)
  })
})
