import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** A front end as its route file lists it: `pattern` is an address with `:name` for what differs. */
export interface FrontEnd {
  readonly app: string
  readonly base: string
  /** The account that walks through it. */
  readonly reader: string
  /** Another, who has next to nothing in it yet. */
  readonly newcomer: string
  readonly patterns: readonly string[]
}

const APPS = path.resolve(import.meta.dirname, '../../../../apps')

const given = [
  { app: 'portal', base: '/', reader: 'lead', newcomer: 'lead3' },
  { app: 'chain-leader', base: '/lead/', reader: 'lead', newcomer: 'lead3' },
  { app: 'college', base: '/college/', reader: 'college', newcomer: 'college3' },
  { app: 'evaluator', base: '/evaluator/', reader: 'evaluator', newcomer: 'evaluator' },
  { app: 'base', base: '/base/', reader: 'base', newcomer: 'base' },
  { app: 'me', base: '/me/', reader: 'apprentice', newcomer: 'newcomer' },
  { app: 'regulator', base: '/regulator/', reader: 'regulator', newcomer: 'city-regulator2' },
] as const

interface Route {
  readonly path: string
  readonly redirect?: unknown
  readonly children?: readonly Route[]
}

async function patternsOf(app: string, base: string): Promise<string[]> {
  // The apps' own files: their pages are imported only when a router opens them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { routes } = (await import(pathToFileURL(path.join(APPS, app, 'src/routes.ts')).href)) as {
    routes: readonly Route[]
  }
  const flat = (prefix: string, list: readonly Route[]): string[] =>
    list.flatMap(({ path: own, redirect, children = [] }) => {
      const whole = own.startsWith('/') ? own : `${prefix.replace(/\/$/, '')}/${own}`
      return [...(redirect === undefined && children.length === 0 ? [whole] : []), ...flat(whole, children)]
    })
  return flat('', routes).map((pattern) => base + pattern.slice(1))
}

/** Every front end with every route of it, read from the route files so that none is forgotten. */
export const frontEnds: readonly FrontEnd[] = await Promise.all(
  given.map(async (each) => ({ ...each, patterns: await patternsOf(each.app, each.base) })),
)

/** Whether an address is one of the pattern's; a part that ends in `?` may be missing. */
export function matches(pattern: string, pathname: string): boolean {
  const parts = pattern.replace(/\/$/, '').split('/')
  const found = pathname.replace(/\/$/, '').split('/')
  const least = parts.filter((part) => !part.endsWith('?')).length
  return (
    found.length >= least &&
    found.length <= parts.length &&
    found.every((piece, n) => (parts[n]?.startsWith(':') ? piece !== '' : parts[n] === piece))
  )
}
