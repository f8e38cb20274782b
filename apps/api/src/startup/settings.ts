import path from 'node:path'

import { z } from 'zod'

const Switch = z.enum(['0', '1']).transform((value) => value === '1')

/** What can be set from outside, as README.md lists it. An empty variable is one that is not set. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3_000),
  HOST: z.string().default('localhost'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: Switch.default(false),
  DEMO: Switch.optional(),
})

export interface Settings {
  readonly port: number
  readonly host: string
  /** Where the embedded database, the data key and the logs are kept. */
  readonly dataDir: string
  /** A PostgreSQL server of one's own, as the owner of its database; none means the embedded one. */
  readonly databaseUrl: string | undefined
  /** The addresses people use; the first is the one links are made with. */
  readonly origins: readonly [string, ...string[]]
  readonly trustProxy: boolean
  /** Whether to load an invented world that anybody may enter by a published password. */
  readonly demonstration: boolean
}

const ROOT = path.resolve(import.meta.dirname, '../../../..')
export const APPS_DIR = path.join(ROOT, 'apps')

export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { success, data, error } = Environment.safeParse(given)
  if (!success)
    throw new Error(error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`).join('\n'))
  const { PORT: port, HOST: host, DATABASE_URL: databaseUrl, PUBLIC_URL: publicUrl } = data
  return {
    port,
    host,
    // A relative folder is one of the clone's, from wherever the command was given.
    dataDir: path.resolve(ROOT, data.DATA_DIR),
    databaseUrl,
    origins: publicUrl === undefined ? originsOf(host, port) : [new URL(publicUrl).origin],
    trustProxy: data.TRUST_PROXY,
    demonstration: data.DEMO ?? databaseUrl === undefined,
  }
}

function originsOf(host: string, port: number): [string, ...string[]] {
  const near: [string, ...string[]] = [
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}`,
    `http://[::1]:${port}`,
  ]
  return ['localhost', '127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)
    ? near
    : [`http://${host}:${port}`, ...near]
}
