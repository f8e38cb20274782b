import { asActor } from '@skillchain/db/kernel/database'

import { type Route, credentialsIn } from './route.ts'

const BEAT = 20_000

/**
 * What happens, as it happens (server-sent events): one stream for each browser and acting organisation. Every beat
 * the membership is read again, so that whoever is removed hears no more.
 */
export const eventsRoute: Route = (server, { db, services, tokenOf }) => {
  const streams = new Set<{ end: () => void }>()
  // A stream never ends by itself: a server that stops ends them, and pages come back to the next one.
  server.addHook('preClose', async () => {
    for (const stream of streams) stream.end()
  })

  server.get('/api/events', async (request, reply) => {
    const who = credentialsIn(request, { tokenOf }, { chainId: null, procedure: 'events' })
    const { organisationId } = await asActor(db, who, async (_tx, actor) => actor)
    const { raw } = reply.hijack()
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      // A proxy that gathers an answer before it passes it on would keep the news until it is old.
      'x-accel-buffering': 'no',
    })
    streams.add(raw)
    raw.write('retry: 2000\n\n')
    const leave = services.notices.subscribe(organisationId, (notice) => {
      raw.write(`data: ${JSON.stringify(notice)}\n\n`)
    })
    const beat = setInterval(() => {
      raw.write(': beat\n\n')
      asActor(db, who, async () => {}).catch(() => raw.end())
    }, BEAT)
    raw.on('close', () => {
      streams.delete(raw)
      clearInterval(beat)
      leave()
    })
  })
}
