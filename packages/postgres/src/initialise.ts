import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { explained } from './explain.ts'
import type { Host } from './host.ts'
import type { Settings } from './launch.ts'

// Under the C locale proper, pg_trgm silently drops Chinese characters.
const LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8', '-E', 'UTF8']
const ACCESS = ['--username=postgres', '--auth=scram-sha-256']

/** The superuser's password, readable only by whoever owns the cluster. */
export const passwordOf = ({ dataDir }: Host): string =>
  readFileSync(path.join(dataDir, 'launcher.password'), 'utf8')

/** Makes the cluster unless there is one of the right version. */
export function initialise(host: Host, settings: Settings): void {
  const { dataDir, major } = host
  const made = path.join(dataDir, 'PG_VERSION')
  if (!existsSync(made)) return create(host, settings)
  const found = readFileSync(made, 'utf8').trim()
  if (found === major) return
  throw new Error(
    `${dataDir} was made by PostgreSQL ${found}, and this is PostgreSQL ${major}: dump it with the old version and load it into a new DATA_DIR.`,
  )
}

/** A cluster is made beside its place and moved there whole, so that a half-made one is never taken for one. */
function create(host: Host, { fsync }: Settings) {
  const { dataDir, owner } = host
  const unfinished = `${dataDir}.making-${process.pid}`
  const password = `${unfinished}.password`
  try {
    mkdirSync(unfinished, { recursive: true, mode: 0o700 })
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
    for (const file of [unfinished, password]) chownTo(owner, file)
    const haste = fsync === 'off' ? ['--no-sync'] : []
    const args = ['-D', unfinished, ...LOCALE, ...ACCESS, ...haste, `--pwfile=${password}`]
    const { status, stderr, error } = spawnSync(...host.command('initdb', args))
    if (error) throw error
    if (status !== 0) throw explained(host, stderr.toString())
    renameSync(password, path.join(unfinished, 'launcher.password'))
    place(unfinished, dataDir)
  } finally {
    for (const file of [unfinished, password]) rmSync(file, { recursive: true, force: true })
  }
}

function place(unfinished: string, dataDir: string) {
  try {
    renameSync(unfinished, dataDir)
  } catch (cause) {
    // Somebody starting at the same moment was first; theirs is as good.
    if (existsSync(path.join(dataDir, 'PG_VERSION'))) return
    throw new Error(`${dataDir} is in use for something else: choose another DATA_DIR.`, { cause })
  }
}

const chownTo = ({ uid, gid }: Host['owner'], file: string) => {
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid)
}
