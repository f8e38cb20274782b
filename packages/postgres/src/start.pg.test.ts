import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'

import { binaries } from './binaries.ts'
import { hostOf } from './host.ts'
import { postmasterOf } from './postmaster.ts'
import { startPostgres } from './start.ts'

let home: string
// Hooks of one test run in reverse: servers have stopped when their folder goes.
beforeEach(({ onTestFinished: finallyDo }) => {
  home = mkdtempSync(path.join(tmpdir(), 'launcher-'))
  finallyDo(() => rmSync(home, { recursive: true, force: true }))
})

const careless = { fsync: 'off', shared_buffers: '8MB' }
const dataDirOf = () => path.join(home, 'postgres')

async function started(settings = careless) {
  const server = await startPostgres(dataDirOf(), settings)
  onTestFinished(server.stop)
  return server
}

/** Whether the port takes connections, and that is all this package promises of it. */
const listens = (url: string) =>
  new Promise<boolean>((resolve) => {
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

describe('a cluster', () => {
  it('is made on first use, with a password only its owner can read', async () => {
    const { url, joined } = await started()
    expect(joined).toBe(false)
    expect(await listens(url)).toBe(true)
    expect(statSync(path.join(dataDirOf(), 'launcher.password')).mode & 0o777).toBe(0o600)
  })

  it('is joined by whoever comes second and ends with the last to leave', async () => {
    const first = await started()
    const second = await started()
    expect(second).toMatchObject({ url: first.url, joined: true })
    await first.stop()
    expect(await listens(second.url)).toBe(true)
    await second.stop()
    expect(await listens(second.url)).toBe(false)
    expect(postmasterOf({ dataDir: dataDirOf() })).toBeUndefined()
  })

  it('is started once by two who come at the same moment', async () => {
    const [one, other] = await Promise.all([started(), started()])
    expect(one.url).toBe(other.url)
    expect(one.joined).not.toBe(other.joined)
  })

  it('comes back after its server was killed', async () => {
    const before = await started()
    process.kill(postmasterOf({ dataDir: dataDirOf() })?.pid ?? 0, 'SIGKILL')
    // A busy machine takes a moment to end what was killed.
    while (postmasterOf({ dataDir: dataDirOf() })) await sleep(5)
    const after = await started()
    expect(after.joined).toBe(false)
    expect(await listens(after.url)).toBe(true)
    expect(new URL(after.url).password).toBe(new URL(before.url).password)
  })

  it('starts although the number of its crashed server now belongs to another process', async () => {
    const { stop } = await started()
    await stop()
    writeFileSync(path.join(dataDirOf(), 'postmaster.pid'), `${process.pid}\n${dataDirOf()}\n`)
    expect(await listens((await started()).url)).toBe(true)
  })

  it('keeps no statements and no rows in its log', async () => {
    await started()
    const log = readFileSync(`${dataDirOf()}.log`, 'utf8')
    expect(log).not.toMatch(/STATEMENT|DETAIL/)
  })
})

describe('a folder that cannot be used is refused with a reason', () => {
  it('made by another version', async () => {
    const { stop } = await started()
    await stop()
    writeFileSync(path.join(dataDirOf(), 'PG_VERSION'), '15\n')
    await expect(started()).rejects.toThrow(/was made by PostgreSQL 15, and this is PostgreSQL 18/)
  })

  it('holding something else', async () => {
    writeFileSync(dataDirOf(), 'a letter')
    await expect(started()).rejects.toThrow(/is in use for something else/)
    expect(readFileSync(dataDirOf(), 'utf8')).toBe('a letter')
  })

  it.runIf(process.getuid?.() === 0)('belonging to another user', async () => {
    await (await started()).stop()
    const { stderr } = asAnother({})
    expect(stderr).toContain('belongs to another user')
  })
})

describe.runIf(process.getuid?.() === 0)('for root', () => {
  it('runs where user namespaces are forbidden', async () => {
    process.env['PG_NO_USERNS'] = '1'
    const { dataDir } = hostOf(binaries(), dataDirOf())
    onTestFinished(() => {
      delete process.env['PG_NO_USERNS']
      rmSync(path.dirname(dataDir), { recursive: true })
    })
    const { url } = await started()
    expect(await listens(url)).toBe(true)
    expect(statSync(dataDir).uid).toBe(65534)
    expect(existsSync(dataDirOf())).toBe(false)
  })

  it.each([
    ['an ordinary user', 65534],
    ['a user the system has no name for', 4711],
  ])('runs as %s', (_, uid) => {
    const { stdout, stderr } = asAnother({ uid, own: true })
    expect(stderr).toBe('')
    expect(stdout).toContain('postgres://postgres:')
  })
})

/** Starts and stops the cluster in a process of an ordinary user's; `own` makes the folder theirs first. */
function asAnother({ own = false, uid = 65534 }) {
  const wrapper = [`--reuid=${uid}`, '--regid=65534', '--clear-groups']
  if (own) spawnSync('chown', [String(uid), home])
  else spawnSync('chmod', ['755', home])
  const script = `import { startPostgres } from '${import.meta.dirname}/start.ts'
const { url, stop } = await startPostgres('${dataDirOf()}', { fsync: 'off' })
console.log(url)
await stop()`
  const node = [process.execPath, '--input-type=module', '--eval', script]
  return spawnSync('setpriv', [...wrapper, ...node], { encoding: 'utf8', cwd: '/' })
}
