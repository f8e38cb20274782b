import { MutationCache, QueryCache, QueryClient } from '@tanstack/vue-query'

import { isSignedOut, isUnanswered } from './problem-of.ts'

/** How long an answer counts as fresh: long enough that a page and its parts ask once. */
const fresh = 10_000

/** Answers are kept by their question; a session that has ended is told once, wherever it shows. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isSignedOut(error)) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: fresh,
        // A refusal stays one however often it is asked for; only silence is worth another try.
        retry: (failures, error) => failures < 2 && isUnanswered(error),
      },
      mutations: { retry: (failures, error) => failures < 3 && isUnanswered(error) },
    },
  })
}
