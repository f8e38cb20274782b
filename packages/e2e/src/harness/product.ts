import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const START = path.resolve(import.meta.dirname, '../../../../apps/api/src/start.ts')
const PATIENCE_MS = 120_000
const BETWEEN_LOOKS_MS = 200

/** The product, running for these tests alone, with an empty folder to fill. */
export interface Product {
  readonly url: string
  /** What it has written to its terminal so far. */
  readonly log: () => string
  readonly stop: () => Promise<void>
}

/** Starts what `start` starts, on a port that nothing else has, with the demonstration's world in it. */
export async function startProduct(): Promise<Product> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'skillchain-e2e-'))
  const port = await freePort()
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
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
    await rm(dataDir, { recursive: true, force: true })
  }
  const url = `http://localhost:${port}`
  try {
    await healthy(url, () => child.exitCode)
    return { url, log: () => written, stop }
  } catch (error) {
    await stop()
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
