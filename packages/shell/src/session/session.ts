import { type QueryClient, useQuery } from '@tanstack/vue-query'
import { type ComputedRef, type InjectionKey, computed, ref } from 'vue'

import type { Api } from '../api/api-client.ts'
import { type AppId, apps } from '../app.ts'
import { announceSignOut, hearSession } from './session-channel.ts'

export type SessionAnswer = Awaited<ReturnType<Api['session']['get']['query']>>
export type Membership = SessionAnswer['memberships'][number]

/** The app in which a kind of organisation works; those without one of their own share the chain's. */
const appOfKind: Record<Membership['kind'], AppId> = {
  enterprise: 'lead',
  evaluationBody: 'evaluator',
  trainingBase: 'base',
  trainingProvider: 'lead',
  association: 'lead',
  hrAgency: 'lead',
  college: 'college',
  regulator: 'regulator',
  person: 'me',
}

export const homeOf = ({
  kind,
  organisationId,
}: Pick<Membership, 'kind' | 'organisationId'>): string | undefined =>
  `${apps[appOfKind[kind]].base}o/${organisationId}/`

export const sessionQuery = (api: Api) => ({
  queryKey: ['session'],
  queryFn: () => api.session.get.query(),
  staleTime: 60_000,
})

const endSession = () =>
  fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })

interface Given {
  readonly api: Api
  readonly cache: QueryClient
  /** The organisation in the address; null where there is none. */
  readonly organisationId: ComputedRef<string | null>
}

/** Who has signed in, in every tab at once: signing out in one of them is heard in the others. */
export function createSession({ api, cache, organisationId }: Given) {
  const { data, isPending, isError, refetch } = useQuery(sessionQuery(api), cache)
  const ended = ref(false)
  hearSession({
    'signed out': leave,
    'signed in': () => {
      if (ended.value) void resume()
    },
  })

  const account = computed(() => data.value?.account ?? null)
  const memberships = computed(() => data.value?.memberships ?? [])
  const acting = computed(
    () => memberships.value.find((membership) => membership.organisationId === organisationId.value) ?? null,
  )

  function leave() {
    cache.clear()
    location.assign('/')
  }
  async function signOut() {
    await endSession()
    announceSignOut()
    leave()
  }
  /** After signing in again, elsewhere: the page goes on where it was. */
  async function resume(): Promise<boolean> {
    const answer = await refetch()
    if (!answer.data?.account) return false
    ended.value = false
    await cache.invalidateQueries()
    return true
  }

  return {
    account,
    memberships,
    /** In the name of which organisation, and as what, this page acts. */
    acting,
    demonstration: computed(() => data.value?.demonstration ?? false),
    pending: isPending,
    /** Nobody could be asked who this is. */
    failed: computed(() => isError.value && !data.value),
    /** True when a call was refused because nobody is signed in any more. */
    ended,
    signOut,
    resume,
  }
}
export type Session = ReturnType<typeof createSession>
export const sessionKey: InjectionKey<Session> = Symbol('session')
