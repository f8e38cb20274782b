/* oxlint-disable typescript/no-unsafe-type-assertion -- messages between processes have no types. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** A process of this package that answers one request at a time. */
export interface Child<Request, Answer> {
  readonly pid: number
  readonly ask: (request: Request) => Promise<Answer>
  readonly end: () => Promise<void>
}

export async function startChild<Request extends object, Answer>(
  file: string,
  env: Record<string, string> = {},
): Promise<Child<Request, Answer>> {
  const child = fork(path.join(import.meta.dirname, file), {
    serialization: 'advanced',
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${file} did not start`)
  const ask = async (request: Request) => {
    child.send(request)
    return (await heard(child, file)) as Answer
  }
  const end = async () => {
    child.kill()
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  return { pid, ask, end }
}

async function heard(child: ChildProcess, file: string): Promise<unknown> {
  const over = new AbortController()
  const gone = once(child, 'exit', { signal: over.signal }).then(() => {
    throw new Error(`${file} ended before it had answered`)
  })
  const answer = once(child, 'message', { signal: over.signal })
  try {
    const [said]: unknown[] = await Promise.race([answer, gone])
    if (said && typeof said === 'object' && 'failure' in said)
      throw new Error(`${file}: ${String(said.failure)}`)
    return said
  } finally {
    over.abort()
    await Promise.allSettled([gone, answer])
  }
}

/** The other end: answers every message of the parent's, and ends with it. */
// What the parent sends is the parent's to say: both ends are files of this package.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function answering<Request>(answer: (request: Request) => Promise<object | string>): void {
  const reply = async (request: Request) => {
    try {
      process.send?.(await answer(request))
    } catch (error) {
      process.send?.({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }
  process.on('message', (request) => void reply(request as Request))
  process.on('disconnect', () => process.exit(0))
}
