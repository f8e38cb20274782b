import { existsSync } from 'node:fs'
import path from 'node:path'

import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** The front ends and where each is served, longest path first. */
const frontEnds = [
  { app: 'chain-leader', base: '/lead/' },
  { app: 'college', base: '/college/' },
  { app: 'evaluator', base: '/evaluator/' },
  { app: 'base', base: '/base/' },
  { app: 'regulator', base: '/regulator/' },
  { app: 'me', base: '/me/' },
  { app: 'portal', base: '/' },
] as const

const NOT_BUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>503</title>
<p>这个应用正在更新，请稍后再试。其他应用不受影响。</p>
<p lang="en">This application is being updated; please try again shortly. The others are not affected.</p></html>`

const unavailable = (reply: FastifyReply) =>
  reply.status(503).header('retry-after', '30').type('text/html; charset=utf-8').send(NOT_BUILT)

/** Pages by navigation get the app's frame; a missing file is missing, and never another page's HTML. */
export function serveFrontEnds(server: FastifyInstance, appsDir: string): void {
  server.register(staticFiles, { root: appsDir, serve: false })
  for (const { app, base } of frontEnds) {
    const root = path.join(appsDir, app, 'dist')
    server.get(`${base}*`, (request, reply) => {
      const [pathname = ''] = request.url.split('?')
      const file = pathname.slice(base.length)
      if (!existsSync(path.join(root, 'index.html'))) return unavailable(reply)
      // Built names carry the hash of what is in them, and so never change.
      if (file.startsWith('assets/')) return reply.sendFile(file, root, { immutable: true, maxAge: '365d' })
      if (/\.[a-z0-9]+$/.test(file) || file.startsWith('api/')) return reply.sendFile(file, root)
      return reply.header('cache-control', 'no-cache').sendFile('index.html', root)
    })
    if (base !== '/') server.get(base.slice(0, -1), (_request, reply) => reply.redirect(base))
  }
}
