import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { uuidv7 } from 'uuidv7'
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { ApprenticeAgreementId } from '@skillchain/domain/enrolment/apprentice-agreement'
import { ApplicationId } from '@skillchain/domain/enrolment/application'
import { useApi } from '@skillchain/shell/api/use-api'
import { useForm } from '@skillchain/shell/form/use-form'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'
import type { z } from 'zod'

import { DraftForm, blankNames, termsFrom } from './agreement-form.ts'
import { touchedByAgreement } from './use-agreement.ts'

/** As many people of a post as one draft is offered for; the others follow once these have theirs. */
const MOST = 200

function useCandidates(chainId: () => string, postId: () => string) {
  const api = useApi()
  const { acting } = useSession()
  const key = (part: string) => computed(() => ['agreement', acting.value?.organisationId, chainId(), part])
  const posts = useQuery({
    queryKey: key('posts'),
    queryFn: () => api.apprenticeAgreement.posts.query({ chainId: chainId() }),
  })
  const candidates = useQuery({
    queryKey: computed(() => ['agreement', acting.value?.organisationId, chainId(), 'candidates', postId()]),
    queryFn: () =>
      api.apprenticeAgreement.candidates.query({ chainId: chainId(), postId: postId(), limit: MOST }),
    enabled: computed(() => postId() !== ''),
  })
  /** The terms that were last agreed on, for clauses that are mostly the same. */
  const last = useQuery({
    queryKey: key('last'),
    queryFn: async () => {
      const { rows } = await api.apprenticeAgreement.list.query({ chainId: chainId(), limit: 1 })
      const [latest] = rows
      if (!latest) return null
      return (await api.apprenticeAgreement.byId.query({ chainId: chainId(), id: latest.id })).agreement.terms
    },
  })
  return { posts, candidates, last }
}

/** The form that drafts agreements for several of the admitted at once, all with the same terms. */
export function useAgreementDraft() {
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const cache = useQueryClient()
  const { t } = useWords()
  const { show } = useToast()
  const chainId = computed(() => String(route.params['chainId']))
  const chosen = ref('')
  const {
    posts: found,
    candidates,
    last,
  } = useCandidates(
    () => chainId.value,
    () => chosen.value,
  )
  const form = useForm(DraftForm, {
    people: [] as string[],
    terms: termsFrom(undefined, undefined),
    names: blankNames,
  })

  const posts = computed(() => found.data.value ?? [])
  const members = computed(() => candidates.data.value?.rows ?? [])
  let filledFor = ''
  watch(
    () => [candidates.data.value, last.data.value] as const,
    ([page, terms]) => {
      if (!page || terms === undefined) return
      // Once for each post: what is read anew later takes nothing away that has been typed.
      if (filledFor === chosen.value) {
        const left = page.rows.map(({ id }) => id)
        form.set(
          'people',
          form.values.value.people.filter((id) => left.some((each) => each === id)),
        )
        return
      }
      filledFor = chosen.value
      form.reset({ people: [], terms: termsFrom(page.rows[0], terms ?? undefined), names: blankNames })
    },
  )

  const busy = ref(false)
  const error = ref<unknown>(null)
  const foundOne = (applicationId: string, { terms, names }: z.output<typeof DraftForm>) =>
    api.apprenticeAgreement.found.mutate({
      key: uuidv7(),
      chainId: chainId.value,
      id: ApprenticeAgreementId.parse(uuidv7()),
      draft: { applicationId: ApplicationId.parse(applicationId), terms, names },
    })

  async function send(value: z.output<typeof DraftForm>) {
    busy.value = true
    error.value = null
    let done = 0
    let failure: unknown = null
    try {
      for (const id of value.people) {
        // One after the other: the first that is refused says what is wrong with all that follow.
        // oxlint-disable-next-line no-await-in-loop
        await foundOne(id, value)
        done += 1
      }
    } catch (thrown) {
      failure = thrown
    }
    await Promise.all(touchedByAgreement.map((queryKey) => cache.invalidateQueries({ queryKey })))
    error.value = failure
    busy.value = false
    if (failure === null) {
      show(t('agreement.done.found', { count: done }))
      await router.push({ name: 'agreements', params: { ...route.params }, query: { chain: chainId.value } })
    } else if (done > 0) show(t('agreement.form.failed', { done }))
  }

  const pending = computed(() => found.isPending.value || last.isPending.value)
  const asking = computed(() => chosen.value !== '' && candidates.isPending.value)
  const unread = computed(() => found.error.value ?? candidates.error.value ?? last.error.value)
  /** Candidates are asked for only once a post is chosen, so that is when they can be asked for again. */
  const refetch = () =>
    Promise.all([found.refetch(), last.refetch(), ...(chosen.value === '' ? [] : [candidates.refetch()])])
  return { chainId, form, posts, asking, chosen, members, send, busy, error, pending, unread, refetch }
}
