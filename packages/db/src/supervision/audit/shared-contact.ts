import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { application } from '../../enrolment/application.table.ts'
import { attendanceEvidence as evidence } from '../../training/attendance-evidence.table.ts'
import { trainingSession as session } from '../../training/training-session.table.ts'
import { applicationsTouched } from './applications-touched.ts'
import { type Happened, type Look, type Rule, idsOf, rowOn } from './rule.ts'

const hex = (digest: typeof application.mobileDigest | typeof evidence.deviceDigest) =>
  sql<string>`encode(${digest}, 'hex')`

/** Keys are digests: who shares one changes, the digest does not. */
const among = (
  digest: typeof application.mobileDigest | typeof evidence.deviceDigest,
  keys: readonly string[] | null,
) =>
  keys
    ? inArray(
        sql`${digest}`,
        keys.map((key) => Buffer.from(key, 'hex')),
      )
    : isNotNull(digest)

async function onOneMobile(look: Look, keys: readonly string[] | null): Promise<Hit[]> {
  const fewest = rowOn(look, 'supervision.shared-mobile')
  if (!fewest) return []
  const people = sql<number>`count(distinct ${application.personId})::int`
  const rows = await look.tx
    .select({
      digest: hex(application.mobileDigest),
      collegeId: sql<Hit['organisationId']>`min(${application.collegeId}::text)`,
      people,
    })
    .from(application)
    .where(and(eq(application.chainId, look.chainId), among(application.mobileDigest, keys)))
    .groupBy(application.mobileDigest)
    .having(sql`${people} >= ${fewest.value}`)
  return rows.map((row): Hit => ({
    rule: 'R-31',
    key: row.digest,
    mark: 'mobile',
    organisationId: row.collegeId,
    claimed: { kind: 'application', id: null, facts: [{ name: 'peopleSharing', value: row.people }] },
    contradicted: { kind: 'parameter', id: null, facts: [{ name: 'fewestSharing', value: fewest.value }] },
  }))
}

async function withOneDevice(look: Look, keys: readonly string[] | null): Promise<Hit[]> {
  const fewest = rowOn(look, 'supervision.shared-device')
  if (!fewest) return []
  const people = sql<number>`count(distinct ${evidence.personId})::int`
  const rows = await look.tx
    .select({
      digest: hex(evidence.deviceDigest),
      hostId: sql<Hit['organisationId']>`min(${evidence.hostId}::text)`,
      sessionId: sql<string>`min(${session.id}::text)`,
      heldOn: sql<string>`min(${session.heldOn})::text`,
      people,
    })
    .from(evidence)
    .innerJoin(session, and(eq(session.chainId, evidence.chainId), eq(session.id, evidence.sessionId)))
    .where(and(eq(evidence.chainId, look.chainId), among(evidence.deviceDigest, keys)))
    .groupBy(evidence.deviceDigest)
    .having(sql`${people} >= ${fewest.value}`)
  return rows.map((row): Hit => ({
    rule: 'R-31',
    key: row.digest,
    mark: 'device',
    organisationId: row.hostId,
    claimed: {
      kind: 'session',
      id: row.sessionId,
      facts: [
        { name: 'heldOn', value: row.heldOn },
        { name: 'peopleSharing', value: row.people },
      ],
    },
    contradicted: { kind: 'parameter', id: null, facts: [{ name: 'fewestSharing', value: fewest.value }] },
  }))
}

async function digestsTouched(look: Look, happened: readonly Happened[]): Promise<string[]> {
  const { tx, chainId } = look
  const applications = (await applicationsTouched(look, happened)).map(({ id }) => id)
  const said = idsOf('attendance', happened)
  const mobiles = await tx
    .selectDistinct({ digest: hex(application.mobileDigest) })
    .from(application)
    .where(
      and(
        eq(application.chainId, chainId),
        inArray(sql<string>`${application.id}`, applications),
        isNotNull(application.mobileDigest),
      ),
    )
  const devices = await tx
    .selectDistinct({ digest: hex(evidence.deviceDigest) })
    .from(evidence)
    .where(
      and(
        eq(evidence.chainId, chainId),
        inArray(sql<string>`${evidence.id}`, said),
        isNotNull(evidence.deviceDigest),
      ),
    )
  return [...mobiles, ...devices].map(({ digest }) => digest)
}

/**
 * many people are on one telephone, or have checked in with one device on one day (共用联系信息). A number that
 * somebody gave up is no more under its digest: what it leaves behind, the nightly look clears.
 */
export const sharedContact: Rule = {
  code: 'R-31',
  touched: digestsTouched,
  evaluate: async (look, keys) => [...(await onOneMobile(look, keys)), ...(await withOneDevice(look, keys))],
}
