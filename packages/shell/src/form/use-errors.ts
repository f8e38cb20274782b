import { type Ref, computed, ref } from 'vue'
import type { z } from 'zod'

import type { RefusedField } from '../api/problem-of.ts'
import type { Words } from '../text/use-words.ts'
import { issueText, refusedText } from './issue-text.ts'
import { valueAt } from './path.ts'

/** The anchor of a field, for its label, its hint and the error summary. */
export const fieldId = (path: string) => `field-${path.replaceAll('.', '-')}`

/** What a schema finds wrong with a value, in words, by the path of the field. */
export function useErrors<Schema extends z.ZodType>(schema: Schema, values: Ref<object>, words: Words) {
  const errors = ref<Record<string, string>>({})

  function check() {
    const parsed = schema.safeParse(values.value)
    const found: Record<string, string> = {}
    for (const issue of parsed.error?.issues ?? []) {
      const path = issue.path.join('.')
      found[path] ??= issueText(words, issue, valueAt(values.value, path))
    }
    return { data: parsed.data, found }
  }

  /** The value as the API takes it; undefined while something is wrong, which is then shown. */
  function validate(): z.output<Schema> | undefined {
    const { data, found } = check()
    errors.value = found
    return data
  }

  /** A field that was wrong is judged again as it is mended; the others wait until the form is sent. */
  function judgeAgain(path: string) {
    if (!errors.value[path]) return
    const { [path]: _, ...others } = errors.value
    const still = check().found[path]
    errors.value = still ? { ...others, [path]: still } : others
  }

  const said = (field: RefusedField) => refusedText(words, field) ?? words.t('invalid.format')

  /** Shows what the API found wrong beside the fields it names. */
  function accept(fields: readonly RefusedField[]) {
    errors.value = Object.fromEntries(fields.map((field) => [field.path.join('.'), said(field)]))
  }

  const issues = computed(() =>
    Object.entries(errors.value).map(([path, message]) => ({ id: fieldId(path), message })),
  )
  return { errors, issues, validate, judgeAgain, accept }
}
