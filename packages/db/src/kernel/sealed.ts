import { type CipherKey, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const VERSION = 1
const NONCE = 12
const TAG = 16

/** Where a sealed value lives, as its table, column and the ids of its row: it opens nowhere else. */
export type Place = readonly [table: string, column: string, ...ids: (string | number)[]]

const additional = (place: Place) => Buffer.from(JSON.stringify([VERSION, ...place]))

/**
 * Encrypts a text, or bytes, for one place (AES-256-GCM, a random nonce of 96 bits), so that neither reading the table nor moving
 * the value to another row tells or changes anything. The key must have 32 bytes.
 *
 * Source: NIST SP 800-38D; the additional data bind a value to its place.
 */
export function seal(key: CipherKey, place: Place, content: string | Uint8Array): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(additional(place))
  const sealed = Buffer.concat([cipher.update(Buffer.from(content)), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed])
}

/** Throws when the value was sealed for another place, with another key, or has been altered. */
export function unsealBytes(key: CipherKey, place: Place, sealed: Uint8Array): Buffer {
  if (sealed[0] !== VERSION) throw new Error('sealed in an unknown version')
  const nonce = sealed.subarray(1, 1 + NONCE)
  const tag = sealed.subarray(1 + NONCE, 1 + NONCE + TAG)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(additional(place)).setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()])
}

export const unseal = (key: CipherKey, place: Place, sealed: Uint8Array): string =>
  unsealBytes(key, place, sealed).toString('utf8')
