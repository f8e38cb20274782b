import { computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { z } from 'zod'

import { AgreementTerms } from '@skillchain/domain/enrolment/agreement-terms'
import type { FindingRule } from '@skillchain/domain/enrolment/programme'
import { useForm } from '@skillchain/shell/form/use-form'

import { AmendForm, blankNames, termsFrom } from './agreement-form.ts'
import { useAgreement, useAgreementCommand } from './use-agreement.ts'
import { brokenRules, isExceptable, useExceptions } from './use-exceptions.ts'

/** Of a draft no reason is asked, and of what is not yet in force no day; none is sent. */
const NO_REASON = '——草稿——'
const NO_DAY = '2000-01-01'

/** The form of an agreement that is there already, as its address says. */
export function useAgreementEdit() {
  const route = useRoute()
  const router = useRouter()
  const ref = computed(() => ({
    chainId: String(route.params['chainId']),
    agreementId: String(route.params['agreementId']),
  }))
  const { view, can, pending, error: unread, refetch } = useAgreement(() => ref.value)
  const command = computed(() => (['revise', 'amend', 'propose'] as const).find((one) => can(one)))
  const initial: object = {
    terms: termsFrom(undefined, undefined),
    names: blankNames,
    reason: '',
    fromOn: '',
  }
  const form = useForm(AmendForm, initial)
  /** The agreement as the form began from it: what others change meanwhile must be refused, not written over. */
  const base = shallowRef<typeof view.value>()
  watch(
    () => view.value?.agreement.id,
    () => {
      if (!view.value) return
      base.value = view.value
      const { mentor, teacher, guardian } = view.value.people
      const reason = command.value === 'revise' ? NO_REASON : ''
      const names = { mentor, teacher, guardian: guardian ?? '' }
      // A form takes plain values, and what a query holds is more than that.
      const fromOn = command.value === 'propose' ? '' : NO_DAY
      form.reset({ terms: AgreementTerms.parse(view.value.agreement.terms), names, reason, fromOn })
    },
    { immediate: true },
  )

  const { give, busy, error } = useAgreementCommand()
  const broken = shallowRef<FindingRule[]>([])
  /** Rules whose exception has been asked for stay: a reason that was typed is not lost by the next refusal. */
  const asked = shallowRef<FindingRule[]>([])
  const { reasons, exceptions } = useExceptions(() => asked.value)
  watch(error, (refused) => {
    broken.value = brokenRules(refused)
    asked.value = [...new Set([...asked.value, ...broken.value.filter(isExceptable)])]
  })
  async function send({ terms, names, reason, fromOn }: z.output<typeof AmendForm>) {
    const [{ value: from }, { value: type }] = [base, command]
    if (!from || !type) return
    const text = { terms, names }
    const given =
      type === 'revise'
        ? { type, ...text }
        : type === 'amend'
          ? { type, ...text, reason, exceptions: exceptions.value }
          : { type, ...text, reason, fromOn, exceptions: exceptions.value }
    const done = await give(from.agreement, given)
    if (done) await router.push({ name: 'agreement', params: { ...route.params } })
  }
  const excuse = { broken, asked, reasons }
  return { ref, view, form, command, send, excuse, busy, error, pending, unread, refetch }
}
