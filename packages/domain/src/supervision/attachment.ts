import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Instant } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { problem } from './inspection-problems.ts'

export const AttachmentId = z.uuid().brand<'AttachmentId'>()
export type AttachmentId = z.infer<typeof AttachmentId>

/** What can be attached: papers, pictures of papers, and tables. */
export const AttachmentKind = z.enum(['pdf', 'png', 'jpeg', 'xlsx', 'docx'])
export type AttachmentKind = z.infer<typeof AttachmentKind>

/** As many bytes as one file may have, and as many files as one matter holds. Source: our own decision, ADR-0049. */
export const MOST_BYTES = 10 * 1024 * 1024
export const MOST_FILES = 40

/**
 * A file that an organisation shows to the regulator (证明材料), for a request for evidence or a rectification. It is added
 * and never changed or removed; its digest goes into the log with the answer that points at it.
 *
 * **Source:** our own decision, ADR-0049.
 */
export const Attachment = z.object({
  chainId: ChainId,
  id: AttachmentId,
  divisionCode: z.string(),
  organisationId: OrganisationId,
  /** The request for evidence or the rectification it was added to. */
  recordId: z.uuid(),
  /** As the sender calls it; it may name people, and is nowhere in the log. */
  name: z.string().max(200),
  kind: AttachmentKind,
  /** In bytes. */
  size: z.int().positive(),
  /** SHA-256 of its bytes, in hexadecimal. */
  sha256: z.string().length(64),
  uploadedAt: Instant,
})
export type Attachment = z.infer<typeof Attachment>

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const beginnings: readonly {
  readonly kind: AttachmentKind
  readonly endings: readonly string[]
  readonly bytes: readonly number[]
}[] = [
  { kind: 'pdf', endings: ['pdf'], bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'png', endings: ['png'], bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'jpeg', endings: ['jpg', 'jpeg'], bytes: [0xff, 0xd8, 0xff] },
  { kind: 'xlsx', endings: ['xlsx'], bytes: ZIP },
  { kind: 'docx', endings: ['docx'], bytes: ZIP },
]

/** Endings as a file chooser takes them: `.pdf,.png`. */
export const ACCEPTED = beginnings.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(',')

/** What a file is, by its name and by its first bytes, which must say the same; it is never opened here. */
export function kindOf(name: string, content: Uint8Array): Outcome<AttachmentKind> {
  const ending = /\.(\w+)$/.exec(name.trim().toLowerCase())?.[1] ?? ''
  const named = beginnings.find(({ endings }) => endings.includes(ending))
  if (!named) return refuse(problem('supervision.attachment-kind'))
  const same = named.bytes.every((byte, at) => content[at] === byte)
  return same ? ok(named.kind) : refuse(problem('supervision.attachment-differs', { ending }))
}

const MEGABYTE = 1024 * 1024

/** Whether a file has something in it, and no more than one may have. */
export function sizeFits(bytes: number): Outcome<number> {
  if (bytes === 0) return refuse(problem('supervision.attachment-empty'))
  return bytes > MOST_BYTES
    ? refuse(problem('supervision.attachment-large', { most: MOST_BYTES / MEGABYTE }))
    : ok(bytes)
}

/** What an answer that points at a file calls it: its digest, which proves it later and names nobody. */
export const labelOf = ({ sha256 }: Pick<Attachment, 'sha256'>): string => `SHA-256 ${sha256}`
