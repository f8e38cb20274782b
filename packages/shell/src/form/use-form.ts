import { type Ref, computed, ref } from 'vue'
import type { z } from 'zod'

import { useWords } from '../text/use-words.ts'
import { copyOf } from './copy.ts'
import { keepDraft } from './draft.ts'
import { setAt, valueAt } from './path.ts'
import { fieldId, useErrors } from './use-errors.ts'

interface Settings {
  /** Keeps what is typed under this name until it is sent: through a reload, and through signing in again. */
  readonly draft?: string
}

// Vue's `Ref<UnwrapRef<T>>` is a `Ref<T>` for what a form holds: values with no refs inside.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const refTo = <Value extends object>(value: Value) => ref(copyOf(value)) as Ref<Value>

/**
 * A form over the very schema that the API checks. Errors appear when it is sent, beside their fields and in the
 * summary, and go one by one as the fields are mended. A field not yet filled in holds null or an empty string.
 */
export function useForm<Schema extends z.ZodType, Initial extends object>(
  schema: Schema,
  initial: Initial,
  { draft }: Settings = {},
) {
  const values = refTo(initial)
  const stored = keepDraft(draft, values)
  const { errors, issues, validate, judgeAgain, accept } = useErrors(schema, values, useWords())

  function set(path: string, next: unknown) {
    setAt(values.value, path, next)
    judgeAgain(path)
  }

  /** What a field is bound to: `v-bind="form.field('postName')"`. */
  const field = (path: string) => ({
    id: fieldId(path),
    // Each kind of field knows what it holds; the schema is what judges it.
    // oxlint-disable-next-line typescript/no-explicit-any, typescript/no-unsafe-type-assertion
    modelValue: valueAt(values.value, path) as any,
    'onUpdate:modelValue': (next: unknown) => set(path, next),
    error: errors.value[path],
  })

  async function submit(send: (value: z.output<Schema>) => unknown) {
    const value = validate()
    if (value !== undefined) await send(value)
  }

  function reset(next: Initial = initial) {
    values.value = copyOf(next)
    accept([])
    stored.forget()
  }

  const dirty = computed(() => JSON.stringify(values.value) !== JSON.stringify(initial))
  const { restored } = stored
  return { values, errors, issues, dirty, restored, field, set, validate, submit, accept, reset }
}
