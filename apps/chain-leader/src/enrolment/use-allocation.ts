import { useQuery } from '@tanstack/vue-query'
import { uuidv7 } from 'uuidv7'
import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { Message } from '@skillchain/domain/enrolment/enrolment-plan-command'
import { CommonTerms, EnrolmentPlanId, PlanPostId } from '@skillchain/domain/enrolment/enrolment-plan'
import { touchedByPlan } from '@skillchain/features/enrolment/use-plan'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useForm } from '@skillchain/shell/form/use-form'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import { useMatrix } from './use-matrix.ts'

export const STEPS = ['matrix', 'terms', 'check'] as const
export type Step = (typeof STEPS)[number]

const emptyCommon = {
  channel: 'modernApprenticeship',
  year: new Date().getFullYear() + 1,
  conditions: '',
  applyFromOn: '',
  applyToOn: '',
  startsOn: '',
  payFloorFen: null,
  documents: [],
}

/** Sharing an enterprise's demands out among colleges: the places, the common terms, a look over all of it. */
export function useAllocation() {
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const { t } = useWords()
  const { show } = useToast()
  const { acting } = useSession()
  const chainId = computed(() => String(route.params['chainId']))
  const step = computed(() => STEPS.find((one) => one === route.query['step']) ?? 'matrix')
  const go = (next: Step) => router.push({ query: { ...route.query, step: next } })

  const reading = useQuery({
    queryKey: computed(() => ['plan', acting.value?.organisationId, chainId.value, 'allocation']),
    queryFn: () => api.enrolmentPlan.allocationTable.query({ chainId: chainId.value }),
  })
  const table = computed(() => reading.data.value)
  const matrix = useMatrix(() => table.value, chainId.value)
  const form = useForm(CommonTerms, emptyCommon as object, { draft: `allocation-terms-${chainId.value}` })
  const message = ref('')
  const messageIsGood = computed(() => Message.safeParse(message.value).success)

  type Input = Parameters<typeof api.enrolmentPlan.allocate.mutate>[0]
  const sending = useCommand((input: Input) => api.enrolmentPlan.allocate.mutate(input), {
    invalidates: touchedByPlan,
    onDone: ({ ids }) => show(t('enrolment.plan.done.allocated', { count: ids.length })),
  })
  // One id for each college and line of this page, so that sending it again after a lost answer founds nothing twice.
  const ids = new Map<string, string>()
  const idOf = (name: string) => {
    const id = ids.get(name) ?? uuidv7()
    ids.set(name, id)
    return id
  }

  async function send(now: boolean) {
    const common = form.validate()
    if (!common) return go('terms')
    const shares = matrix.shares.value.map(({ college, cells }) => ({
      planId: EnrolmentPlanId.parse(idOf(college.id)),
      collegeId: college.id,
      posts: cells.map(({ demand, quota, overReason }) => ({
        id: PlanPostId.parse(idOf(`${college.id} ${demand.id}`)),
        demandId: demand.id,
        majorCode: null,
        majorName: null,
        quota,
        overReason,
      })),
    }))
    const allocation = { common, shares, send: now, message: message.value }
    if (!(await sending.performed({ chainId: chainId.value, allocation }))) return undefined
    matrix.clear()
    form.reset()
    return router.push({ name: 'plans', query: { chain: chainId.value } })
  }
  const { isPending: pending, error: unread, refetch } = reading
  const { busy, error } = sending
  return {
    chainId,
    step,
    go,
    table,
    matrix,
    form,
    message,
    messageIsGood,
    send,
    pending,
    unread,
    refetch,
    busy,
    error,
  }
}
