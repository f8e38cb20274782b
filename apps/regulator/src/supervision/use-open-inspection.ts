import { useQuery } from '@tanstack/vue-query'
import { uuidv7 } from 'uuidv7'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { z } from 'zod'

import { touchedBySupervision } from '@skillchain/features/supervision/use-inspection'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { ClueId } from '@skillchain/domain/supervision/clue'
import { InspectionId, InspectionTerms } from '@skillchain/domain/supervision/inspection'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useForm } from '@skillchain/shell/form/use-form'
import { useLinkTo } from '@skillchain/shell/link/link-to'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

const DEFAULT_SIZE = 8

/** Members of a chain as choices. */
export function useMemberChoice(chainId: () => string | undefined) {
  const api = useApi()
  const { acting } = useSession()
  const reading = useQuery({
    queryKey: computed(() => ['member-choice', acting.value?.organisationId, chainId()]),
    queryFn: () => api.chainMember.list.query({ chainId: ChainId.parse(chainId()) }),
    enabled: computed(() => chainId() !== undefined),
  })
  const members = computed(() =>
    (reading.data.value ?? [])
      .filter(({ status }) => status !== 'invited' && status !== 'declined')
      .map(({ organisationId, organisationName }) => ({ value: organisationId, label: organisationName })),
  )
  return { members, error: reading.error }
}

/** The clue in the address that an inspection is opened because of. */
function useCause() {
  const api = useApi()
  const route = useRoute()
  const asked = computed(
    () =>
      z
        .object({ chain: ChainId, clue: ClueId })
        .safeParse({ chain: route.query['chain'], clue: route.query['clue'] }).data,
  )
  const reading = useQuery({
    queryKey: computed(() => ['clue', 'cause', asked.value?.chain, asked.value?.clue]),
    queryFn: async () =>
      asked.value ? api.clue.byId.query({ chainId: asked.value.chain, id: asked.value.clue }) : null,
  })
  return { clue: computed(() => reading.data.value ?? null), error: reading.error }
}

/** Settles what is to be inspected, and opens it. */
export function useOpenInspection(chainId: () => string | undefined) {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  const router = useRouter()
  const linkTo = useLinkTo()
  const { clue, error: unread } = useCause()
  const year = new Date().getFullYear()
  const form = useForm(InspectionTerms, {
    organisationId: '',
    clueId: null,
    subject: '',
    fromOn: `${year}-01-01`,
    toOn: `${year}-12-31`,
    population: 'admitted',
    scope: 'organisation',
    stratify: 'organisation',
    sampleSize: DEFAULT_SIZE,
  })
  type Input = Parameters<typeof api.inspection.open.mutate>[0]
  const sending = useCommand((input: Input) => api.inspection.open.mutate(input), {
    invalidates: [...touchedBySupervision, ['clue']],
    onDone: ({ chainId: chain, id }) => {
      show(t('supervision.inspection.form.done'))
      void router.push({
        name: 'inspection',
        params: { ...router.currentRoute.value.params, chainId: chain, inspectionId: id },
      })
    },
  })
  // Made once for the page: what was sent twice founds one inspection.
  const id = InspectionId.parse(uuidv7())
  const send = (draft: InspectionTerms) =>
    sending.performed({
      chainId: ChainId.parse(chainId()),
      id,
      draft: { ...draft, clueId: clue.value?.id ?? null },
    })
  const clueHref = computed(() =>
    clue.value ? linkTo('clue', { chainId: clue.value.chainId, clueId: clue.value.id }) : undefined,
  )
  const { busy, error } = sending
  return { form, send, clue, clueHref, busy, error: computed(() => error.value ?? unread.value) }
}
