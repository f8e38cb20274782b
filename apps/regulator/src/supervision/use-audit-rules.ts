import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { parameterUnits } from '@skillchain/domain/standard/parameter-code'
import { cluePolicy } from '@skillchain/domain/supervision/clue.policy'
import type { Api } from '@skillchain/shell/api/api-client'
import { problemOf } from '@skillchain/shell/api/problem-of'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { problemText } from '@skillchain/shell/problem/problem-text'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column, ListState } from '@skillchain/ui/list/column'
import { useToast } from '@skillchain/ui/state/toast'
import { useFormats } from '@skillchain/ui/text/format'

export type RuleRow = Awaited<ReturnType<Api['auditRule']['list']['query']>>[number]

/** A threshold in words, as it stands in the reader's division. */
function useThresholds() {
  const { t } = useI18n()
  const formats = useFormats()
  return ({ code, value }: RuleRow['parameters'][number]) => {
    const name = t(`standard.parameter.${code}`)
    if (value === null) return t('ui.labelled', { label: name, value: t('supervision.auditRule.byCity') })
    const unit = parameterUnits[code]
    const written =
      unit === 'fen'
        ? formats.value.money(value)
        : `${formats.value.number(value)} ${t(`standard.unit.${unit}`)}`
    return t('ui.labelled', { label: name, value: written })
  }
}

/** The rules with what they go by and how right they have been. */
export function useAuditRules() {
  const words = useWords()
  const { t } = words
  const api = useApi()
  const { acting } = useSession()
  const thresholdOf = useThresholds()
  const asking = useQuery({
    queryKey: computed(() => ['audit-rule', acting.value?.organisationId]),
    queryFn: () => api.auditRule.list.query({}),
  })
  const rows = computed(() => asking.data.value ?? [])
  const state = computed((): ListState => {
    if (asking.isPending.value) return 'loading'
    if (asking.error.value) return problemOf(asking.error.value)?.kind === 'forbidden' ? 'denied' : 'error'
    return 'ready'
  })
  const failure = computed(() =>
    asking.error.value ? problemText(words, problemOf(asking.error.value), asking.error.value) : undefined,
  )
  const columns = computed((): Column[] => [
    { key: 'rule', label: t('supervision.auditRule.column.rule'), width: '13rem' },
    { key: 'severity', label: t('supervision.auditRule.column.severity') },
    { key: 'source', label: t('supervision.auditRule.column.source') },
    { key: 'parameters', label: t('supervision.auditRule.column.parameters') },
    { key: 'found', label: t('supervision.auditRule.column.found'), kind: 'number' },
    { key: 'open', label: t('supervision.auditRule.column.open'), kind: 'number' },
    { key: 'precision', label: t('supervision.auditRule.column.precision') },
    { key: 'on', label: t('supervision.auditRule.column.on') },
  ])
  const precisionOf = ({ precision, falseAlarms }: RuleRow) =>
    precision === null
      ? t('supervision.auditRule.notJudged')
      : t('supervision.auditRule.judged', { percent: precision, falseAlarms })
  const mayChange = computed(() => acting.value !== null && acting.value.role in cluePolicy.setRule)
  return { rows, state, failure, columns, precisionOf, thresholdOf, mayChange, refetch: asking.refetch }
}

/** Switches a rule for the reader's division. */
export function useSwitchRule(done: () => void) {
  const { t } = useI18n()
  const api = useApi()
  const { show } = useToast()
  return useCommand(api.auditRule.set.mutate, {
    invalidates: [['audit-rule'], ['clue']],
    onDone: () => {
      show(t('supervision.auditRule.done'))
      done()
    },
  })
}
