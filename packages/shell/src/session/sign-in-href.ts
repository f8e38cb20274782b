/** The way to sign in and come back here. */
export const signInHref = (path: string) => `/sign-in?next=${encodeURIComponent(path)}`

/** Where to go after signing in: only ever a path of this site, whatever the address says. */
export function safeNext(next: unknown): string | undefined {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return undefined
  const url = new URL(next, location.origin)
  return url.origin === location.origin ? url.pathname + url.search + url.hash : undefined
}
