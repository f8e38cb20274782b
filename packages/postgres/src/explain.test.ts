import { describe, expect, it } from 'vitest'

import { explained, portWasTaken } from './explain.ts'

const told = (output: string) => explained({ dataDir: '/data' }, output).message

describe('what PostgreSQL says is told in words one can act on', () => {
  it.each([
    [
      'FATAL:  could not write to file "pg_wal/x": No space left on device',
      'The disk that holds /data is full',
    ],
    ['FATAL:  could not open file "x": Permission denied', '/data belongs to another user'],
    ['initdb: error: could not create directory: Read-only file system', 'read-only disk'],
    ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'not enough memory'],
  ])('%s', (output, sentence) => expect(told(output)).toContain(sentence))

  it('and what nobody foresaw is passed on as it is', () => {
    expect(told('LOG: starting\nFATAL: the moon is blue')).toContain('FATAL: the moon is blue')
  })

  it('but a port taken meanwhile is no failure', () => {
    expect(portWasTaken('LOG:  could not bind IPv4 address "127.0.0.1": Address already in use')).toBe(true)
  })
})
