import { integer, pgPolicy, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { aChainId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'

import { appUser, visible } from '../src/kernel/rls.ts'

/** A record of nobody's business, on which the kernel is tried: it has two parties and a status. */
export const parcel = pgSchema('sandbox').table(
  'parcel',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().notNull(),
    senderId: uuid().notNull(),
    receiverId: uuid().notNull(),
    weight: integer().notNull(),
    status: text().$type<'packed' | 'sent'>().notNull(),
    version: integer().notNull(),
  },
  (table) => [
    primaryKey({ name: 'parcel_pk', columns: [table.chainId, table.id] }),
    pgPolicy('parcel_visible', {
      to: appUser,
      using: visible(table.chainId, table.senderId, table.receiverId),
    }),
  ],
)
export type Parcel = typeof parcel.$inferSelect

export const aParcel = (given: Partial<Parcel> = {}): Parcel => ({
  chainId: aChainId(1),
  id: '01980000-0000-7000-8000-00000000e101',
  senderId: anOrganisationId(1),
  receiverId: anOrganisationId(3),
  weight: 40,
  status: 'packed',
  version: 0,
  ...given,
})

/** What a migration would do for it. */
export const sandbox = `
  create schema sandbox;
  create table sandbox.parcel (
    chain_id uuid not null, id uuid not null, sender_id uuid not null, receiver_id uuid not null,
    weight int not null, status text not null, version int not null, primary key (chain_id, id));
  alter table sandbox.parcel enable row level security;
  alter table sandbox.parcel force row level security;
  create policy parcel_visible on sandbox.parcel to app_user using (
    chain_id = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])
    and (nullif(current_setting('app.organisation_id', true), '')::uuid in (sender_id, receiver_id)
      or chain_id = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));
  grant usage on schema sandbox to app_user;
  grant select, insert, update on sandbox.parcel to app_user;`
