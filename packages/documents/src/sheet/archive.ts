import { finished } from 'node:stream/promises'

import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl'

import { UnreadableSheet } from './sheet.ts'

/**
 * How large an archive may claim to be before anything of it is unpacked.
 *
 * **Source:** our own decision; a workbook of 50,000 rows stays under a tenth of each.
 */
export const archiveLimits = {
  entries: 200,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  /** Unpacked bytes for each packed one. */
  ratio: 100,
} as const

/** Small entries of one repeated letter pack better than any bomb and harm nobody. */
const RATIO_FROM = 1024 * 1024

/** Parts that run, or that reach for something outside of the file. */
const active = [/vbaProject\.bin$/i, /^xl\/externalLinks\//i, /^xl\/embeddings\//i, /^xl\/activeX\//i]

/** Refuses by the directory alone what is too large, too dense, or more than a table. */
export async function checkDirectory(bytes: Uint8Array): Promise<void> {
  const archive = await open(bytes)
  if (archive.entryCount > archiveLimits.entries) throw new UnreadableSheet('archive-bomb')
  const names = new Set<string>()
  let total = 0
  for await (const entry of entriesOf(archive)) {
    total += entry.uncompressedSize
    if (total > archiveLimits.totalBytes || isTooLarge(entry)) throw new UnreadableSheet('archive-bomb')
    if (active.some((pattern) => pattern.test(entry.fileName))) throw new UnreadableSheet('active-content')
    if (entry.isEncrypted()) throw new UnreadableSheet('encrypted')
    names.add(entry.fileName)
  }
  if (!names.has('xl/workbook.xml')) throw new UnreadableSheet('unknown-kind')
}

/** Unpacks every entry into nothing, since a directory only claims its sizes; refuses one that lied. */
export async function checkContents(bytes: Uint8Array): Promise<void> {
  const archive = await open(bytes)
  for await (const entry of entriesOf(archive)) await drain(archive, entry)
}

async function drain(archive: ZipFile, entry: Entry): Promise<void> {
  try {
    // The reader itself fails once an entry yields more, or fewer, bytes than the directory said.
    const contents = await archive.openReadStreamPromise(entry)
    await finished(contents.resume())
  } catch (error) {
    throw new UnreadableSheet('damaged', { cause: error })
  }
}

const isTooLarge = ({ uncompressedSize, compressedSize }: Entry) =>
  uncompressedSize > archiveLimits.entryBytes ||
  (uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * archiveLimits.ratio)

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    })
  } catch (error) {
    throw new UnreadableSheet('damaged', { cause: error })
  }
}

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  try {
    for await (const entry of archive.eachEntry()) yield entry
  } catch (error) {
    throw error instanceof UnreadableSheet ? error : new UnreadableSheet('damaged', { cause: error })
  }
}
