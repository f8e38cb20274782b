import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const START = path.resolve(import.meta.dirname, '../../../apps/api/src/start.ts')

export interface Product {
  readonly pid: number
  readonly url: string
  /** From the command until its health is good, in milliseconds. */
  readonly startedIn: number
  readonly stop: () => Promise<void>
}

interface Settings {
  readonly ownerUrl: string
  readonly dataDir: string
  /** Base64; what its cookies are signed with is drawn from it. */
  readonly dataKey: string
  readonly nodeArguments?: readonly string[]
}

/** The product as anybody starts it, on a database of its own and outside demonstration mode. */
export async function startProduct({
  ownerUrl,
  dataDir,
  dataKey,
  nodeArguments = [],
}: Settings): Promise<Product> {
  mkdirSync(dataDir, { recursive: true })
  const port = await freePort()
  const log = openSync(path.join(dataDir, 'product.log'), 'a')
  const from = performance.now()
  const child = spawn(process.execPath, [...nodeArguments, START], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: ownerUrl,
      DATA_DIR: dataDir,
      DATA_KEY: dataKey,
      DEMO: '0',
      HOST: '127.0.0.1',
      PORT: String(port),
    },
    stdio: ['ignore', log, log],
  })
  const url = `http://127.0.0.1:${port}`
  const healthy = async () => (await fetch(`${url}/api/health`).catch(() => null))?.status === 200
  while (!(await healthy())) {
    if (child.exitCode !== null) throw new Error(`the product did not start: see ${dataDir}/product.log`)
    await sleep(20)
  }
  const stop = async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  return { pid: child.pid ?? 0, url, startedIn: performance.now() - from, stop }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
