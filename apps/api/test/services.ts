import { keysFrom } from '../src/kernel/keys.ts'
import type { Services } from '../src/kernel/services.ts'

/** What a procedure borrows, for tests that call it without a server: real keys, and a queue nobody works on. */
export const testServices: Services = {
  identity: {
    handler: () => Promise.reject(new Error('signing in is tested through the server')),
    cookieName: 'skillchain.session_token',
    secret: 'a secret for tests alone',
    close: async () => {},
  },
  jobs: {
    send: async () => {},
  },
  notices: { subscribe: () => () => {}, close: async () => {} },
  keys: keysFrom(Buffer.alloc(32, 7)),
  requireSecondFactor: false,
  demonstration: false,
}
