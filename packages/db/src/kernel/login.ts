import { randomBytes } from 'node:crypto'

import { openOwnerPool } from './pool.ts'

/** The addresses a running server uses: none of them is the owner's, and none can do more than its role. */
export interface Logins {
  /** For requests: owns nothing, may do nothing, may only enter as `app_user` through `app.enter`. */
  readonly requests: string
  /** For the identity library: is `app_identity` from the first statement on. */
  readonly identity: string
  /** For the job queue: is `app_job`, which owns the queue's schema. */
  readonly jobs: string
}

const as = (url: URL, role: string) => {
  const given = new URL(url)
  given.searchParams.set('options', `-c role=${role}`)
  return given.href
}

/** Makes the login role if need be, gives it a fresh password, and answers the addresses a server may use. */
export async function makeLogins(ownerUrl: string): Promise<Logins> {
  const url = new URL(ownerUrl)
  const name = `app_login_${decodeURIComponent(url.pathname.slice(1)).replaceAll(/[^a-z0-9_]/gi, '_')}`.slice(
    0,
    63,
  )
  const password = randomBytes(24).toString('hex')
  const pool = openOwnerPool(ownerUrl)
  try {
    const { rowCount } = await pool.query('select from pg_roles where rolname = $1', [name])
    await pool.query(`
      ${rowCount ? 'alter' : 'create'} role ${name} login noinherit nosuperuser nobypassrls password '${password}';
      grant app_user, app_identity, app_job to ${name};
      grant usage on schema app to ${name};
      grant execute on function app.enter(text, text, text, text, text, boolean), app.standing(text, uuid, uuid), app.session(text),
        app.set_ctx(text, text, text, text, text), app.verify(bytea, bytea, bytea, int, int, interval) to ${name};
      create schema if not exists pgboss;
      grant all on schema pgboss to app_job`)
  } finally {
    await pool.end()
  }
  url.username = name
  url.password = password
  return { requests: url.href, identity: as(url, 'app_identity'), jobs: as(url, 'app_job') }
}
