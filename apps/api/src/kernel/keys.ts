import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Keys by purpose, all drawn from one secret of this installation (HKDF, RFC 5869). */
export interface Keys {
  /** 32 bytes for one purpose; the same secret and purpose give the same key. */
  readonly of: (purpose: string) => Buffer
  /** HMAC-SHA-256 of a text under the key of a purpose: for equality search over what is stored encrypted. */
  readonly digest: (purpose: string, text: string) => Buffer
}

export function keysFrom(secret: Buffer): Keys {
  if (secret.length < 32) throw new Error('the data key must have at least 32 bytes')
  // Drawn once for each purpose: of those there are a dozen, and a code is looked for by hundreds of digests.
  const drawn = new Map<string, Buffer>()
  const of = (purpose: string) => {
    const known = drawn.get(purpose)
    if (known) return known
    const key = Buffer.from(hkdfSync('sha256', secret, '', `skillchain/${purpose}`, 32))
    drawn.set(purpose, key)
    return key
  }
  return { of, digest: (purpose, text) => createHmac('sha256', of(purpose)).update(text).digest() }
}

/** From DATA_KEY (base64), or else from a file that only its owner may read, made on first use. */
export function loadKeys(dataDir: string, given = process.env['DATA_KEY']): Keys {
  if (given) return keysFrom(Buffer.from(given, 'base64'))
  const file = path.join(dataDir, 'data-key')
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
  return keysFrom(Buffer.from(readFileSync(file, 'utf8'), 'base64'))
}
