import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { checkDirectory } from './archive.ts'
import { kindOf } from './kind.ts'
import {
  type Encoding,
  type SheetHead,
  type SheetLimits,
  type SheetPart,
  type SheetRequest,
  type SheetRow,
  UnreadableSheet,
  usualLimits,
} from './sheet.ts'

export interface ReadOptions {
  /** Instead of the one that is found. */
  readonly encoding?: Encoding | undefined
  /** Instead of the first visible one. */
  readonly sheet?: string | undefined
  readonly limits?: Partial<SheetLimits>
}

/** A sheet that is being read: leave it by `close`, or by going through all of its batches. */
export interface Sheet {
  readonly head: SheetHead
  /** Rows that hold something, in order, some hundreds at a time. */
  readonly batches: AsyncIterable<readonly SheetRow[]>
  readonly close: () => void
}

/**
 * Reads the bytes of a CSV, XLSX or XLS file in a process of its own, which has neither our environment nor
 * the right to write or to start others, and which ends when it takes too much memory or time.
 *
 * Throws `UnreadableSheet` here, or from `batches`, for what cannot be read.
 */
export async function readSheet(bytes: Uint8Array, options: ReadOptions = {}): Promise<Sheet> {
  if (kindOf(bytes) === 'xlsx') await checkDirectory(bytes)
  const limits = { ...usualLimits, ...options.limits }
  const { encoding, sheet } = options
  const reader = startReader({ encoding, sheet, rows: limits.rows, columns: limits.columns }, limits.memory)
  const close = () => void reader.kill('SIGKILL')
  // A reader that refuses early leaves its input unread.
  reader.stdin?.on('error', () => {}).end(bytes)
  const next = partsOf(reader, limits.milliseconds)
  try {
    const first = await next()
    if (first.part !== 'head') throw new UnreadableSheet('damaged')
    return { head: first.head, batches: batchesOf(next, close), close }
  } catch (error) {
    close()
    throw error
  }
}

function startReader(asked: SheetRequest, memory: number): ChildProcess {
  return fork(fileURLToPath(new URL('sheet-worker.ts', import.meta.url)), [JSON.stringify(asked)], {
    execArgv: [
      `--max-old-space-size=${memory}`,
      '--permission',
      '--allow-fs-read=*',
      '--disable-warning=ExperimentalWarning',
    ],
    env: {},
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  })
}

/** Asks for one part at a time; only waiting for the reader counts towards its time. */
function partsOf(reader: ChildProcess, milliseconds: number) {
  let left = milliseconds
  return async (): Promise<SheetPart> => {
    const since = performance.now()
    const part = await answer(reader, left)
    left -= performance.now() - since
    if (part.part === 'refused') throw new UnreadableSheet(part.fault)
    return part
  }
}

function answer(reader: ChildProcess, within: number): Promise<SheetPart> {
  const { promise, resolve, reject } = Promise.withResolvers<SheetPart>()
  const tooSlow = setTimeout(() => reject(new UnreadableSheet('too-slow')), Math.max(within, 0))
  const ended = () => reject(new UnreadableSheet('too-heavy'))
  // Only our own worker writes to this channel.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const answered = (part: unknown) => resolve(part as SheetPart)
  reader.once('message', answered).once('exit', ended).once('error', ended)
  if (reader.connected) reader.send('next', (error) => error && ended())
  else ended()
  return promise.finally(() => {
    clearTimeout(tooSlow)
    reader.off('message', answered).off('exit', ended).off('error', ended)
  })
}

async function* batchesOf(next: () => Promise<SheetPart>, close: () => void) {
  try {
    // One part after the other, since each is asked for only once the one before has been dealt with.
    // oxlint-disable-next-line no-await-in-loop
    for (let part = await next(); part.part === 'rows'; part = await next()) yield part.rows
  } finally {
    close()
  }
}
