import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'

import type { Api } from '@skillchain/shell/api/api-client'
import { refusedFieldsOf } from '@skillchain/shell/api/problem-of'
import { useApi } from '@skillchain/shell/api/use-api'
import { useWords } from '@skillchain/shell/text/use-words'

export type Answer = Awaited<ReturnType<Api['verification']['byName']['query']>>

/** Checking a certificate by number and name, or by the link of its code. What was asked stays in no address. */
export function useVerify() {
  const { t } = useWords()
  const api = useApi()
  const route = useRoute()
  const number = ref('')
  const name = ref('')
  const answer = shallowRef<Answer>()
  const error = shallowRef<unknown>()
  const busy = ref(false)
  const missing = ref(false)
  const token = computed(() => String(route.params['token'] ?? ''))

  async function ask(question: () => Promise<Answer>) {
    if (busy.value) return
    busy.value = true
    answer.value = undefined
    error.value = undefined
    try {
      answer.value = await question()
    } catch (cause) {
      error.value = cause
    }
    busy.value = false
  }
  const askByLink = () => ask(() => api.verification.byLink.query({ token: token.value }))
  async function submit() {
    missing.value = !number.value.trim() || !name.value.trim()
    if (missing.value) {
      // What was answered before is not about what stands in the fields now.
      answer.value = error.value = undefined
      return
    }
    await ask(() => api.verification.byName.query({ number: number.value, name: name.value }))
  }
  watch(token, (given) => (given ? void askByLink() : (answer.value = error.value = undefined)), {
    immediate: true,
  })

  const refused = computed(() => refusedFieldsOf(error.value).map(({ path }) => path[0]))
  const errors = computed(() => ({
    number:
      missing.value && !number.value.trim()
        ? t('verify.numberMissing')
        : refused.value.includes('number')
          ? t('verify.numberMalformed')
          : undefined,
    name: missing.value && !name.value.trim() ? t('verify.nameMissing') : undefined,
  }))
  /** A refusal that belongs to no field: too often, or no answer at all. */
  const trouble = computed(() => (errors.value.number ? undefined : error.value))
  return { number, name, token, answer, trouble, errors, busy, submit, askByLink }
}
