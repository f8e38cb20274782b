import { computed, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'

import { ConditionChange } from '@skillchain/domain/evaluation/entry-condition.rules'
import type { EntryCondition } from '@skillchain/domain/evaluation/entry-rule'
import { Grade, factsOf } from '@skillchain/domain/standard/grade'
import { useStandardVersions } from '@skillchain/features/evaluation/use-standard-versions'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useForm } from '@skillchain/shell/form/use-form'
import { useToast } from '@skillchain/ui/state/toast'
import { useFormats } from '@skillchain/ui/text/format'

import { standingOf, useConditionRows } from './use-entry-conditions.ts'
import { todayInShanghai } from '../standard/use-parameters.ts'

const DAY = 86_400_000
const nothing = { kind: '' }
const empty = {
  generation: '',
  founding: null as object | null,
  grade: '',
  occupationCode: null as string | null,
  validFromOn: '',
  source: '',
  confirmed: false,
  anyOf: [[nothing]] as object[][],
}

/** The form of a grade's conditions; it begins with those in force, or, of standards not known yet, with the newest. */
export function useSetConditions() {
  const { t } = useI18n()
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const toast = useToast()
  const formats = useFormats()
  const { versions, options } = useStandardVersions()
  const { data } = useConditionRows()
  const generation = String(route.query['standard'] ?? '')
  const form = useForm(ConditionChange, { ...empty, generation }, { draft: 'entry-conditions' })

  const isNew = computed({
    get: () => form.values.value.founding !== null,
    set: (on) => {
      form.set('founding', on ? { title: '', source: '' } : null)
      form.set('generation', on ? '' : generation)
    },
  })
  const anyOf = computed((): object[][] => form.values.value.anyOf)
  const today = todayInShanghai()
  const inForce = computed(() => {
    const { generation: chosen, grade, occupationCode } = form.values.value
    const from = isNew.value ? versions.value[0]?.generation : chosen
    const all: readonly EntryCondition[] = (data.value ?? []).filter(
      (row) => row.generation === from && row.grade === grade && standingOf(row, today) === 'inForce',
    )
    const own = all.filter((row) => row.occupationCode === occupationCode)
    return own.length > 0 ? own : all.filter((row) => row.occupationCode === null)
  })
  const keyOf = () => inForce.value.map(({ id, validFromOn }) => `${id} ${validFromOn}`).join()
  watch(keyOf, () => {
    const { length } = inForce.value
    if (length > 0)
      form.set(
        'anyOf',
        inForce.value.map(({ allOf }) => allOf),
      )
  })

  const setting = useCommand(api.entryCondition.set.mutate, {
    invalidates: [['entry-condition']],
    onDone: ({ validFromOn }) =>
      toast.show(t('evaluation.entryCondition.saved', { on: formats.value.day(validFromOn) })),
  })
  async function send(change: ConditionChange) {
    if (!(await setting.performed({ change }))) return
    form.reset()
    await router.push({ name: 'entry-conditions', query: { standard: change.generation } })
  }
  const setAll = (next: object[][]) => form.set('anyOf', next)
  return {
    form,
    options,
    isNew,
    anyOf,
    inForce,
    setting,
    send: () => form.submit(send),
    grades: computed(() =>
      Grade.options
        .filter((grade) => factsOf(grade).certified)
        .map((value) => ({ value, label: t(`standard.grade.${value}`) })),
    ),
    tomorrow: new Date(Date.parse(today) + DAY).toISOString().slice(0, 10),
    addCondition: () => setAll([...anyOf.value, [nothing]]),
    removeCondition: (at: number) => setAll(anyOf.value.toSpliced(at, 1)),
    addRequirement: (at: number) => setAll(anyOf.value.map((all, n) => (n === at ? [...all, nothing] : all))),
    removeRequirement: (at: number) =>
      setAll(anyOf.value.map((all, n) => (n === at ? all.slice(0, -1) : all))),
  }
}
