import { sql } from 'drizzle-orm'
import { index, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { bytea } from '../kernel/bytea.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, own } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { organisationSchema } from './organisation.table.ts'

/**
 * Every person once, in whatever chains they appear: an id, and a keyed hash (HMAC-SHA-256) of their document's kind and
 * number by which the same person is found again. It says nothing about anybody: without the key, which is not in the
 * database, neither a number can be looked up nor one be guessed.
 */
export const person = organisationSchema.table(
  'person',
  {
    id: uuid().$type<PersonId>().primaryKey(),
    identityDigest: bytea().notNull().unique('person_identity'),
  },
  () => [
    pgPolicy('person_found', { for: 'select', to: appUser, using: sql`true` }),
    pgPolicy('person_added', { for: 'insert', to: appUser, withCheck: sql`true` }),
  ],
)
declare(person, { class: 'directory', grants: { app_user: ['select', 'insert'] } })

/** Each time somebody has seen a person's full identity number: who, what for and when. Written before it is shown. */
export const personLook = organisationSchema.table(
  'person_look',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().notNull(),
    personId: uuid().$type<PersonId>().notNull(),
    /** The record in which it was seen. */
    aggregateId: uuid().notNull(),
    organisationId: uuid().$type<OrganisationId>().notNull(),
    accountId: uuid().$type<PersonId>().notNull(),
    purpose: text().notNull(),
    at: instant()
      .notNull()
      .default(sql`now()`),
  },
  (table) => {
    const rows = own(table.chainId, table.organisationId)
    return [
      primaryKey({ name: 'person_look_pk', columns: [table.chainId, table.id] }),
      index('person_look_by_time').on(table.chainId, table.organisationId, table.at, table.id),
      index('person_look_by_person').on(table.chainId, table.personId, table.at, table.id),
      // Whoever was looked at may know of it.
      pgPolicy('person_look_read', {
        for: 'select',
        to: appUser,
        using: own(table.chainId, table.organisationId, table.personId),
      }),
      pgPolicy('person_look_append', { for: 'insert', to: appUser, withCheck: rows }),
    ]
  },
)
// Neither changed nor removed: what is not granted cannot happen.
declare(personLook, { class: 'distributed', grants: { app_user: ['select', 'insert'] } })
