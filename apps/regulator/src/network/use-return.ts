import { computed, reactive, ref } from 'vue'

import { FieldReason, FilingField } from '@skillchain/domain/network/filing-field'

/** Which parts of a filing go back and why, one by one. */
export function useReturn() {
  const parts = reactive(FilingField.options.map((field) => ({ field, on: false, reason: '', note: '' })))
  const judged = ref(false)
  const marked = computed(() => parts.filter(({ on }) => on))

  /** The parts as the API takes them; those that cannot be sent yet are told apart. */
  const parsed = computed(() =>
    marked.value.map(({ field, reason, note }) => ({
      field,
      result: FieldReason.safeParse({ field, reason, note }),
      missing: reason === '' ? ('reason' as const) : ('note' as const),
    })),
  )
  /** The field that is wrong in each part that cannot be sent yet. */
  const wrong = computed(
    () =>
      new Map(
        parsed.value.filter(({ result }) => !result.success).map(({ field, missing }) => [field, missing]),
      ),
  )
  /** The reasons, once each is whole and there is one at least; undefined until then. */
  function reasons(): FieldReason[] | undefined {
    judged.value = true
    if (wrong.value.size > 0 || marked.value.length === 0) return undefined
    return parsed.value.flatMap(({ result }) => (result.success ? [result.data] : []))
  }
  return { parts, marked, wrong, judged, reasons }
}
