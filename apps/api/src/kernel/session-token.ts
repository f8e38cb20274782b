import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The session token in a request's cookies; null if there is none or the signature is not ours. That the session
 * still lives, the database says: here only forgery is refused, before it costs a query.
 */
export function sessionTokenIn(
  cookies: string | undefined,
  { cookieName, secret }: { cookieName: string; secret: string },
): string | null {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim())
  const found = pairs.find((pair) => pair.startsWith(`${cookieName}=`))
  if (!found) return null
  const value = decoded(found.slice(cookieName.length + 1))
  const dot = value.lastIndexOf('.')
  const [token, signature] = [value.slice(0, dot), Buffer.from(value.slice(dot + 1), 'base64')]
  const expected = createHmac('sha256', secret).update(token).digest()
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
