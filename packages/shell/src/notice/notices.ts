import type { QueryClient, QueryKey } from '@tanstack/vue-query'
import * as z from 'zod/mini'

const Notice = z.discriminatedUnion('type', [
  z.object({ type: z.literal('job'), id: z.string(), chainId: z.string() }),
  z.object({ type: z.literal('changed'), chainId: z.string(), aggregate: z.string(), id: z.string() }),
])
export type Notice = z.infer<typeof Notice>

/** Questions whose answers no record of a chain changes. */
const lasting = new Set<unknown>(['session', 'demo', 'reference', 'occupation', 'job'])

/**
 * Whether a notice makes the answer to a question doubtful. A change to one record shows in lists, sums, tasks and
 * histories of many kinds, so it makes all doubtful but those that last; only what is on screen is asked anew.
 */
export function doubts(notice: Notice, [about, chainId, id]: QueryKey): boolean {
  if (notice.type === 'job') return about === 'job' && chainId === notice.chainId && id === notice.id
  return !lasting.has(about)
}

/** Changes come in bursts; what they make doubtful is asked for once. */
const SETTLE_MS = 150

function asker(cache: QueryClient) {
  const heard: Notice[] = []
  let waiting: ReturnType<typeof setTimeout> | undefined

  function ask() {
    const notices = heard.splice(0)
    waiting = undefined
    void cache.invalidateQueries({
      predicate: ({ queryKey }) => notices.some((notice) => doubts(notice, queryKey)),
    })
  }
  return (text: unknown) => {
    const notice = Notice.safeParse(typeof text === 'string' ? JSON.parse(text) : undefined).data
    if (!notice) return
    heard.push(notice)
    waiting ??= setTimeout(ask, SETTLE_MS)
  }
}

/**
 * What happens on the server, as it happens, for one organisation: the first tab of the browser to come holds the one
 * connection and passes on what it hears; when it closes, the next takes its place. What it says itself is never
 * shown: pages ask anew. Answers a way to stop.
 */
export function followNotices(organisationId: string, cache: QueryClient): () => void {
  const name = `skillchain.notices.${organisationId}`
  const channel = new BroadcastChannel(name)
  const stopping = new AbortController()
  const hear = asker(cache)
  channel.addEventListener('message', ({ data }) => hear(data))

  const hold = () =>
    new Promise<void>((release) => {
      const source = new EventSource(`/api/events?organisation=${organisationId}`)
      source.addEventListener('message', ({ data }) => {
        hear(data)
        // A BroadcastChannel reaches this origin only, and takes no target.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        channel.postMessage(data)
      })
      stopping.signal.addEventListener('abort', () => {
        source.close()
        release()
      })
    })
  navigator.locks.request(name, { signal: stopping.signal }, hold).catch(() => {})

  return () => {
    stopping.abort()
    channel.close()
  }
}
