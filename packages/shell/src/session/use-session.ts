import { inject } from 'vue'

import { type Session, sessionKey } from './session.ts'

/** Who has signed in, for which organisations they may act, and for which this page does. */
export function useSession(): Session {
  const session = inject(sessionKey)
  if (!session) throw new Error('useSession() needs an app made by createChainApp()')
  return session
}
