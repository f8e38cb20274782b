import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { binaries } from '@skillchain/postgres/binaries'
import { hostOf } from '@skillchain/postgres/host'
import { postmasterOf } from '@skillchain/postgres/postmaster'

const START = path.resolve(import.meta.dirname, '../../../../apps/api/src/start.ts')
const PATIENCE_MS = 120_000
const BETWEEN_LOOKS_MS = 200

/** The product, running for these tests alone. */
export interface Product {
  readonly url: string
  /** What it has written to its terminal so far. */
  readonly log: () => string
  readonly stop: () => Promise<void>
  /** Ends the server and its database as a power cut does: nothing is said to them first. */
  readonly kill: () => Promise<void>
}

/** A folder for a product's data, and a port that nothing else has: where it is found again after it was ended. */
export interface Home {
  readonly dataDir: string
  readonly port: number
  readonly remove: () => Promise<void>
}

export async function aHome(): Promise<Home> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'skillchain-e2e-'))
  return {
    dataDir,
    port: await freePort(),
    remove: () => rm(dataDir, { recursive: true, force: true }),
  }
}

/** Starts what `start` starts, with the demonstration's world in it. */
export async function startProduct({ dataDir, port }: Home): Promise<Product> {
  const child = spawn(process.execPath, [START], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DEMO: '1',
      DATABASE_URL: '',
      PUBLIC_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  child.stdout.on('data', (chunk: Buffer) => (written += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (written += chunk.toString()))
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await gone
  }
  const kill = async () => {
    const database = postmasterOf(hostOf(binaries(), path.join(dataDir, 'postgres')))
    if (!database) throw new Error('no database is running that could be killed')
    process.kill(database.pid, 'SIGKILL')
    await end('SIGKILL')
  }
  const url = `http://localhost:${port}`
  try {
    await healthy(url, () => child.exitCode)
    return { url, log: () => written, stop: () => end('SIGTERM'), kill }
  } catch (error) {
    await end('SIGTERM')
    throw new Error(`The product did not start.\n${written}`, { cause: error })
  }
}

async function healthy(url: string, exitCode: () => number | null): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (performance.now() < deadline && exitCode() === null) {
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS))
  }
  throw new Error('no healthy answer')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('a listening server has a port')
  return address.port
}
