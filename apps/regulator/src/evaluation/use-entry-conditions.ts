import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'

import type { EntryCondition } from '@skillchain/domain/evaluation/entry-rule'
import { compareGrades } from '@skillchain/domain/standard/grade'
import { useEntryWords } from '@skillchain/features/evaluation/use-entry-words'
import { useStandardVersions } from '@skillchain/features/evaluation/use-standard-versions'
import { useApi } from '@skillchain/shell/api/use-api'
import type { ListState } from '@skillchain/ui/list/column'

import { todayInShanghai } from '../standard/use-parameters.ts'

/** How a row stands on a day. */
export const standingOf = (
  { validFromOn, validToOn }: EntryCondition,
  day: string,
): 'ahead' | 'inForce' | 'ended' =>
  validFromOn > day ? 'ahead' : validToOn === null || validToOn >= day ? 'inForce' : 'ended'

/** Those in force before those to come, each in its own order. */
const inOrder = ({ occupationCode, validFromOn, id }: EntryCondition) =>
  `${occupationCode ?? ''} ${validFromOn} ${id}`

export function useConditionRows() {
  const api = useApi()
  return useQuery({
    queryKey: ['entry-condition', 'list'],
    queryFn: () => api.entryCondition.list.query(),
  })
}

/** The entry conditions of the generation that the address names, as they stand today, or all there ever were. */
export function useEntryConditions() {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const { conditionText } = useEntryWords()
  const { versions, options } = useStandardVersions()
  const reading = useConditionRows()
  const change = (key: string, value: string) =>
    void router.replace({ query: { ...route.query, [key]: value || undefined } })
  const generation = computed<string>({
    get: () => String(route.query['standard'] ?? versions.value[0]?.generation ?? ''),
    set: (next) => change('standard', next),
  })
  const history = computed({
    get: () => route.query['show'] === 'history',
    set: (on) => change('show', on ? 'history' : ''),
  })
  const version = computed(() => versions.value.find((each) => each.generation === generation.value))
  const today = todayInShanghai()
  const rows = computed(() =>
    (reading.data.value ?? [])
      .filter((row) => row.generation === generation.value)
      .filter((row) => history.value || standingOf(row, today) !== 'ended')
      .toSorted((a, b) => compareGrades(a.grade, b.grade) || (inOrder(a) < inOrder(b) ? -1 : 1))
      .map((row) => ({
        key: `${row.id} ${row.validFromOn}`,
        grade: t(`standard.grade.${row.grade}`),
        condition: conditionText(row.allOf),
        occupation: row.occupationCode ?? t('evaluation.entryCondition.everyOccupation'),
        source: row.source,
        confirmed: row.confirmed,
        validFromOn: row.validFromOn,
        validToOn: row.validToOn,
        standing: standingOf(row, today),
      })),
  )
  const state = computed((): ListState => {
    if (reading.isPending.value) return 'loading'
    if (reading.isError.value) return 'error'
    return rows.value.length > 0 ? 'ready' : 'empty'
  })
  const columns = computed(() => [
    { key: 'grade', label: t('evaluation.entryCondition.grade') },
    { key: 'condition', label: t('evaluation.entryCondition.condition') },
    { key: 'occupation', label: t('evaluation.entryCondition.occupation') },
    { key: 'standing', label: t('evaluation.entryCondition.standing') },
    { key: 'validFromOn', label: t('evaluation.entryCondition.validFrom'), kind: 'date' as const },
    { key: 'validToOn', label: t('evaluation.entryCondition.validTo'), kind: 'date' as const },
    { key: 'source', label: t('evaluation.entryCondition.source') },
  ])
  return { generation, options, version, history, rows, state, columns, refetch: reading.refetch }
}
