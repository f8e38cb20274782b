import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { explained, portWasTaken } from './explain.ts'
import type { Host } from './host.ts'
import { postmasterOf } from './postmaster.ts'

export type Settings = Readonly<Record<string, string>>

/** What `flock` answers when somebody else has the lock. */
const HELD = 75

const DEFAULTS: Settings = {
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  max_connections: '80',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_checkpoints: 'off',
  // The detail of a refused row holds the row, and rows hold what people told us about themselves.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/**
 * Starts a server in the folder and waits until it answers, however long it has to recover. The lock is the server's
 * and its children's own: while any of them lives nobody else starts there, and once it is free nobody is running.
 */
export async function launch(host: Host, settings: Settings): Promise<'started' | 'held'> {
  const log = `${host.dataDir}.log`
  for (let attempt = 1; attempt <= 10; attempt++) {
    const out = openSync(log, 'a+')
    const from = readFileSync(out).length
    const server = spawnServer(host, settings, out)
    closeSync(out)
    await readyOrGone(host, server)
    if (server.exitCode === null && server.signalCode === null) return 'started'
    if (server.exitCode === HELD) return 'held'
    const said = readFileSync(log).subarray(from).toString()
    if (!portWasTaken(said)) throw explained(host, said)
  }
  throw new Error(`PostgreSQL found no free port on this machine in ten tries; see ${log}.`)
}

function spawnServer(host: Host, settings: Settings, log: number): ChildProcess {
  const lock = path.join(host.dataDir, 'launcher.lock')
  closeSync(openSync(lock, 'a', 0o600))
  if (host.owner.uid !== undefined && host.owner.gid !== undefined)
    chownSync(lock, host.owner.uid, host.owner.gid)
  const flock = ['flock', '--no-fork', '--nonblock', `--conflict-exit-code=${HELD}`, lock]
  // A crash leaves its file behind, and its number may by now be another process's: only the lock knows better.
  const clean = ['sh', '-c', 'rm -f "$1/postmaster.pid"; shift; exec "$@"', 'sh', host.dataDir]
  const port = String(randomInt(20_000, 32_000))
  const local = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port }
  const flags = Object.entries({ ...DEFAULTS, ...settings, ...local }).map(
    ([name, value]) => `${name}=${value}`,
  )
  const args = ['-D', host.dataDir, ...flags.flatMap((flag) => ['-c', flag])]
  const [command, rest, options] = host.command('postgres', args, [...flock, ...clean])
  // In a group of its own, so that Ctrl-C reaches only us and the server ends after those who use it.
  const server = spawn(command, rest, { ...options, detached: true, stdio: ['ignore', log, log] })
  server.unref()
  return server
}

async function readyOrGone(host: Host, server: ChildProcess) {
  const gone = once(server, 'exit').then(() => 'gone' as const)
  const ready = () => {
    const running = postmasterOf(host)
    return running?.ready === true && running.pid === server.pid
  }
  while (!ready()) if ((await Promise.race([gone, sleep(20)])) === 'gone') return
}

/** Ends the server in the folder at once but cleanly, and waits until it is gone. */
export async function shutDown(host: Host): Promise<void> {
  const running = postmasterOf(host)
  if (!running) return
  process.kill(running.pid, 'SIGINT')
  while (postmasterOf(host)?.pid === running.pid) await sleep(20)
}
