import { deflateRawSync } from 'node:zlib'

import type { OutCell, OutSheet } from './write-xlsx.ts'
import { writeXlsx } from './write-xlsx.ts'
import { type ReadOptions, readSheet } from './read-sheet.ts'
import type { SheetHead, SheetRow } from './sheet.ts'

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const part of stream) found.push(part)
  return found
}

/** Everything a stream yields, in one piece. */
export const collected = async (stream: AsyncIterable<Uint8Array>) => Buffer.concat(await all(stream))

export async function* inOneBatch<T>(rows: readonly T[]) {
  yield rows
}

export const aWorkbook = (rows: readonly (readonly OutCell[])[], given: Partial<OutSheet> = {}) =>
  collected(writeXlsx({ name: '名册', columns: [{ label: '姓名' }], ...given }, inOneBatch(rows)))

export async function readAll(
  bytes: Uint8Array,
  options?: ReadOptions,
): Promise<{ head: SheetHead; rows: SheetRow[] }> {
  const sheet = await readSheet(bytes, options)
  const batches = await all(sheet.batches)
  return { head: sheet.head, rows: batches.flat() }
}

interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the directory claims instead of the truth. */
  readonly claims?: number
}

/** A ZIP archive by hand, since a library would not write the ones that lie. */
export function aZip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, claims = bytes.length } of entries) {
    const packed = deflateRawSync(bytes)
    const sizes = [20, 0, 8, 0, 0, 0, packed.length, claims, Buffer.byteLength(name)] as const
    const local = Buffer.concat([header(0x04034b50, sizes), Buffer.from(name), packed])
    directory.push(central(sizes, offset), Buffer.from(name))
    files.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

type Sizes = readonly [number, number, number, number, number, number, number, number, number]

function header(signature: number, sizes: Sizes): Buffer {
  const out = Buffer.alloc(30)
  out.writeUInt32LE(signature, 0)
  const [version, flags, method, time, day, crc, packed, unpacked, name] = sizes
  for (const [index, value] of [version, flags, method, time, day].entries()) {
    out.writeUInt16LE(value, 4 + index * 2)
  }
  for (const [index, value] of [crc, packed, unpacked].entries()) out.writeUInt32LE(value, 14 + index * 4)
  out.writeUInt16LE(name, 26)
  return out
}

function central(sizes: Sizes, offset: number): Buffer {
  const out = Buffer.alloc(46)
  header(0x02014b50, sizes).copy(out, 6, 4, 28)
  out.writeUInt32LE(0x02014b50, 0)
  out.writeUInt16LE(20, 4)
  out.writeUInt16LE(sizes[8], 28)
  out.writeUInt32LE(offset, 42)
  return out
}
