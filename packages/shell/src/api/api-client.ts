import { type TRPCClient, createTRPCClient, httpBatchLink } from '@trpc/client'

import type { AppRouter } from '@skillchain/api/router'

export type Api = TRPCClient<AppRouter>

/** The organisation a page acts for is in its address, and goes with every call: two tabs may act for two. */
export function createApi(organisationId: () => string | null): Api {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: '/api/trpc',
        maxItems: 10,
        // What is asked may name people; addresses end up in logs, bodies do not.
        methodOverride: 'POST',
        headers: () => {
          const acting = organisationId()
          return acting ? { 'x-organisation': acting } : {}
        },
      }),
    ],
  })
}
