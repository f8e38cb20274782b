import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import { type Given, callingOn, onOwner, race } from './bulk.ts'
import type { Ground } from './ground.ts'
import { signedOnce, thosePassed } from './world-certificates.ts'

/** As many as the product takes with one request. */
const AT_A_TIME = 200

/** What an issue leaves behind, said by one statement for all of them: nobody is asked whether they may. */
const issueAll = ({ chain: { chainId, members } }: Ground, round: number) => `
  with numbered as (
    select id, row_number() over (order by id) + ${(round + 1) * 10_000} as serial
      from certificate.certificate where chain_id = '${chainId}' and status = 'signed'),
  issued as (
    update certificate.certificate c set status = 'issued', version = version + 1, issued_on = current_date,
           second_account_id = gen_random_uuid(), second_signed_at = now(),
           number = c.body_code || '993' || lpad(n.serial::text, 6, '0')
      from numbered n where c.chain_id = '${chainId}' and c.id = n.id returning c.*),
  held as (
    insert into certificate.person_certificate (certificate_id, person_id, body_id, held_since_on, year, counts)
    select id, person_id, body_id, issued_on, extract(year from issued_on), true from issued),
  shown as (
    insert into certificate.public_certificate
      (number, body_id, name_digest, link_digest, masked_name, body_name, occupation_name, grade, issued_on, status, status_on)
    select number, body_id, sha256(convert_to(number || holder_name, 'utf8')), sha256(convert_to(number, 'utf8')),
           holder_name, 'body', 'occupation', grade, issued_on, 'valid', issued_on from issued),
  told as (
    insert into kernel.event (chain_id, event_id, aggregate, aggregate_id, version, type, actor_id, organisation_id,
      counterpart_id, at, payload, leaf_hash)
    select chain_id, gen_random_uuid(), 'certificate', id, version, 'issued', second_account_id, '${members.evaluationBody}',
           person_id, now(), '{"type":"issued"}', sha256(id::text::bytea) from issued returning event_id, chain_id)
  insert into kernel.touched (id, follower, chain_id)
  select event_id, follower, chain_id from told, unnest(array['roll-ups', 'reviews', 'indicators', 'audits']) follower`

/** The second signature on many certificates, two hundred at a time, beside what it leaves behind by one statement. */
export async function certificateRace(given: Given): Promise<string> {
  const { ground, product, rows } = given
  const { chainId } = ground.chain
  const passed = await thosePassed(ground, rows)
  const call = callingOn(given, ground.evaluator)
  let waiting: Awaited<ReturnType<typeof signedOnce>> = []
  const prepare = async () => {
    waiting = await signedOnce(ground, passed)
    await ground.db.execute(sql`vacuum analyze certificate.certificate`)
  }
  return race(given, [
    {
      name: 'product',
      pid: product.pid,
      prepare,
      move: async () => {
        for (let from = 0; from < waiting.length; from += AT_A_TIME) {
          const certificates = waiting.slice(from, from + AT_A_TIME)
          // One list after another, as somebody signs them.
          // oxlint-disable-next-line no-await-in-loop
          await call('certificate.sign', { key: uuidv7(), chainId, step: 'issue', certificates })
        }
      },
    },
    {
      name: 'bare',
      pid: process.pid,
      prepare,
      move: (round) => onOwner(ground, async (client) => void (await client.query(issueAll(ground, round)))),
    },
  ])
}
