import { Writable } from 'node:stream'

import type { FastifyInstance } from 'fastify'

/** A resident identity number or a mobile number standing by itself. */
const NUMBER = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/g

/** The last line of defence: whatever the program meant to log, numbers that name a person do not leave it whole. */
export const withoutNumbers = (line: string): string =>
  line.replaceAll(
    NUMBER,
    (number) => `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`,
  )

/** A stream for the logger that writes each line to `out` with such numbers masked. */
export const maskedLog = (out: NodeJS.WritableStream): Writable =>
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      out.write(withoutNumbers(chunk.toString()), () => done())
    },
  })

/** One line for each call to the API: what was asked, how it was answered, how long it took. Never what was in it. */
export function logCalls(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const [path = ''] = request.url.split('?')
    if (!path.startsWith('/api/')) return
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10
    request.log.info({ method: request.method, path, status: reply.statusCode, milliseconds })
  })
}
