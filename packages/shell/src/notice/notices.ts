import type { QueryClient } from '@tanstack/vue-query'
import * as z from 'zod/mini'

const Notice = z.discriminatedUnion('type', [
  z.object({ type: z.literal('job'), id: z.string(), chainId: z.string() }),
  z.object({ type: z.literal('changed'), chainId: z.string(), aggregate: z.string(), id: z.string() }),
])
export type Notice = z.infer<typeof Notice>

/** The questions whose answers a notice makes doubtful. What it says itself is never shown: pages ask anew. */
export const doubted = (notice: Notice): (readonly unknown[])[] =>
  notice.type === 'job' ? [['job', notice.chainId, notice.id]] : [['task'], [notice.aggregate]]

/**
 * What happens on the server, as it happens, for one organisation: the first tab of the browser to come holds the one
 * connection and passes on what it hears; when it closes, the next takes its place. Answers a way to stop.
 */
export function followNotices(organisationId: string, cache: QueryClient): () => void {
  const name = `skillchain.notices.${organisationId}`
  const channel = new BroadcastChannel(name)
  const stopping = new AbortController()

  const hear = (text: unknown) => {
    const notice = Notice.safeParse(typeof text === 'string' ? JSON.parse(text) : undefined).data
    for (const queryKey of notice ? doubted(notice) : []) void cache.invalidateQueries({ queryKey })
  }
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
