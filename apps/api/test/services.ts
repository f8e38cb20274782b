import { keysFrom } from '../src/kernel/keys.ts'
import type { Services } from '../src/kernel/services.ts'

/** Work asked for while a procedure is tried; a suite that needs it done runs it itself. */
export const asked: { name: string; data: object }[] = []

/** What a procedure borrows, for tests that call it without a server: real keys, and a queue that only remembers. */
export const testServices: Services = {
  identity: {
    handler: () => Promise.reject(new Error('signing in is tested through the server')),
    cookieName: 'skillchain.session_token',
    secret: 'a secret for tests alone',
    close: async () => {},
  },
  jobs: {
    send: async ({ name }, data) => {
      asked.push({ name, data })
    },
  },
  notices: { subscribe: () => () => {}, close: async () => {} },
  keys: keysFrom(Buffer.alloc(32, 7)),
  requireSecondFactor: false,
  demonstration: false,
}
