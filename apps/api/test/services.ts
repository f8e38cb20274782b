import { problem } from '@skillchain/domain/kernel/problems'
import { ok, refuse } from '@skillchain/domain/kernel/outcome'

import { keysFrom } from '../src/kernel/keys.ts'
import type { Services } from '../src/kernel/services.ts'

/** The one password that these services take. */
export const TEST_PASSWORD = 'correct horse battery staple'

/** What a procedure borrows, for tests that call it without a server: real keys, and a queue nobody works on. */
export const testServices: Services = {
  identity: {
    handler: () => Promise.reject(new Error('signing in is tested through the server')),
    cookieName: 'skillchain.session_token',
    secret: 'a secret for tests alone',
    /** The database of such a test has no passwords; checking them is tested through the server. */
    verify: async (_, password) =>
      password === TEST_PASSWORD ? ok(true) : refuse(problem('access.password-wrong')),
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
