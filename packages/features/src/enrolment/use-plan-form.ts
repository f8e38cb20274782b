import { computed, ref, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'

import { type PlanChange, changesBetween } from '@skillchain/domain/enrolment/enrolment-plan-change'
import { Message } from '@skillchain/domain/enrolment/enrolment-plan-command'
import {
  type PlanConflict,
  conflictsBetween,
  mergeTerms,
} from '@skillchain/domain/enrolment/enrolment-plan-merge'
import { PlanTerms } from '@skillchain/domain/enrolment/enrolment-plan'
import { useForm } from '@skillchain/shell/form/use-form'

import { type PlanRef, usePlan, usePlanCommand } from './use-plan.ts'

type Plan = NonNullable<ReturnType<typeof usePlan>['plan']['value']>

/** Before the plan is there, and after it has been sent. */
const NOTHING: object = { posts: [], documents: [] }

/**
 * A plan's text being changed: begun from the text that was there, checked before it is sent, and put together with
 * what somebody else has sent meanwhile.
 */
export function usePlanForm(planRef: () => PlanRef) {
  const router = useRouter()
  const reading = usePlan(planRef)
  const { plan, can } = reading
  const form = useForm(PlanTerms, NOTHING, {
    draft: `plan-${planRef().planId}`,
  })
  const original = shallowRef<PlanTerms>()
  /** The record that the form began from; the one on the server may move on meanwhile. */
  const base = shallowRef<Plan>()
  const message = ref('')
  /** What is about to be sent, while it is looked over. */
  const checked = shallowRef<{ terms: PlanTerms; changes: PlanChange[] }>()
  const conflicts = shallowRef<readonly PlanConflict[]>([])

  const now = computed(() => (['revise', 'counter'] as const).find((one) => can(one)))
  const begun = ref<'revise' | 'counter'>()
  function begin(from: Plan) {
    base.value = from
    original.value = from.terms
    begun.value = now.value
  }
  // Once, when the plan is there: what is typed from then on is not written over.
  watch(
    plan,
    (current) => {
      if (!current || original.value) return
      begin(current)
      if (!form.restored) form.reset(current.terms)
    },
    { immediate: true },
  )

  // What is being written stays in sight when somebody is first; sending it shows the difference.
  const command = computed(() => (plan.value?.version === base.value?.version ? now.value : begun.value))
  const { give, busy, error, conflict, reset } = usePlanCommand(askAnew)

  /** Somebody was first: their text is fetched, and what both have changed is put side by side. */
  async function askAnew() {
    const { data } = await reading.refetch()
    const theirs = data?.plan.terms
    const yours = checked.value?.terms
    if (!theirs || !yours || !original.value) return
    conflicts.value = conflictsBetween(original.value, theirs, yours)
    if (conflicts.value.length === 0) settle({})
  }
  function settle(choices: Readonly<Record<string, 'theirs' | 'yours'>>) {
    const yours = checked.value?.terms
    if (!plan.value || !yours || !original.value) return
    const { terms: theirs } = plan.value
    const kept = new Set(Object.keys(choices).filter((path) => choices[path] === 'theirs'))
    form.reset(mergeTerms({ original: original.value, theirs, yours }, kept))
    begin(plan.value)
    conflicts.value = []
    checked.value = undefined
    reset()
  }

  const check = (terms: PlanTerms) => {
    if (original.value) checked.value = { terms, changes: changesBetween(original.value, terms) }
  }
  const messageIsGood = computed(() => Message.safeParse(message.value).success)
  async function send() {
    if (!base.value || !checked.value || !command.value) return
    const { terms } = checked.value
    const asked =
      command.value === 'revise'
        ? ({ type: 'revise', terms } as const)
        : ({ type: 'counter', terms, message: message.value } as const)
    if (!(await give(base.value, asked))) return
    form.reset(NOTHING)
    await router.push({ name: 'plan', params: { ...planRef() } })
  }
  return {
    ...reading,
    form,
    message,
    messageIsGood,
    checked,
    conflicts,
    command,
    check,
    settle,
    send,
    busy,
    sendError: error,
    conflict,
    reset,
  }
}
