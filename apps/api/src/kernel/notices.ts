import { Client } from 'pg'

import { CHANNEL, Envelope, type Notice } from '@skillchain/db/kernel/notify'

type Listener = (notice: Notice) => void

/** The one connection on which a server hears what all servers do, and passes it to the pages it concerns. */
export interface Notices {
  readonly subscribe: (organisationId: string, listener: Listener) => () => void
  readonly close: () => Promise<void>
}

const AGAIN = 1_000

export function openNotices(databaseUrl: string): Notices {
  const listeners = new Map<string, Set<Listener>>()
  let closed = false
  let client: Client | undefined

  const hear = (payload: string | undefined) => {
    const { to, notice } = Envelope.parse(JSON.parse(payload ?? '{}'))
    for (const organisation of to) for (const listener of listeners.get(organisation) ?? []) listener(notice)
  }

  // A lost connection is made again: pages ask anew when they reconnect, so what was missed is not lost to them.
  async function connect(): Promise<void> {
    if (closed) return
    const fresh = new Client({ connectionString: databaseUrl, keepAlive: true })
    fresh.on('notification', ({ payload }) => hear(payload))
    fresh.on('error', () => {})
    fresh.once('end', () => void setTimeout(() => void connect(), AGAIN).unref())
    client = fresh
    await fresh.connect().then(
      () => fresh.query(`listen ${CHANNEL}`),
      () => {},
    )
  }
  void connect()

  return {
    subscribe: (organisationId, listener) => {
      const mine = listeners.get(organisationId) ?? new Set()
      listeners.set(organisationId, mine.add(listener))
      return () => {
        mine.delete(listener)
        if (mine.size === 0) listeners.delete(organisationId)
      }
    },
    close: async () => {
      closed = true
      await client?.end()
    },
  }
}
