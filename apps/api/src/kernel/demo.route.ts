import { DEMO_PASSWORD, signIns } from '@skillchain/db/demo/sign-ins'

import type { Route } from './route.ts'

/** Who can sign in to a demonstration, for the sign-in page to offer; outside demonstration mode there is no such address. */
export const demoRoute: Route = (server, { services }) => {
  if (!services.demonstration) return
  server.get('/api/demo', async () => ({
    password: DEMO_PASSWORD,
    accounts: signIns.map(({ username, name, organisationName, role }) => ({
      username,
      name,
      organisationName,
      role,
    })),
  }))
}
