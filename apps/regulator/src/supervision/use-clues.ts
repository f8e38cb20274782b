import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { AuditRuleCode, Severity } from '@skillchain/domain/supervision/audit-rule'
import { ClueStatus } from '@skillchain/domain/supervision/clue'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import type { Words } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'

export type ClueRow = Awaited<ReturnType<Api['clue']['list']['query']>>['rows'][number]

const FILTERS = ['status', 'rule', 'severity', 'chain'] as const

function filterOf(filter: Readonly<Record<string, string>>) {
  const status = ClueStatus.safeParse(filter['status']).data
  const rule = AuditRuleCode.safeParse(filter['rule']).data
  const severity = Severity.safeParse(filter['severity']).data
  const ofChain = ChainId.safeParse(filter['chain']).data
  return {
    ...(status && { status: [status] }),
    ...(rule && { rule }),
    ...(severity && { severity }),
    ...(ofChain && { ofChain }),
  }
}

const choice = (value: string, label: string) => ({ value, label })

/** Clues of the division, those found last first. */
export function useClues() {
  const { t } = useI18n()
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<ClueRow>({
    name: () => ['clue', acting.value?.organisationId],
    filters: FILTERS,
    fetch: ({ limit, after, filter }) =>
      api.clue.list.query({ limit, ...(after && { after }), filter: filterOf(filter) }),
    count: ({ filter }) => api.clue.count.query({ filter: filterOf(filter) }),
  })
  const columns = computed((): Column[] => [
    { key: 'rule', label: t('supervision.clue.column.rule') },
    { key: 'subject', label: t('supervision.clue.column.subject') },
    { key: 'organisationName', label: t('supervision.clue.column.organisationName') },
    { key: 'chainName', label: t('supervision.clue.column.chainName') },
    { key: 'severity', label: t('supervision.clue.column.severity') },
    { key: 'status', label: t('supervision.clue.column.status') },
    { key: 'firstSeenAt', label: t('supervision.clue.column.firstSeenAt'), kind: 'instant' },
    { key: 'lastSeenAt', label: t('supervision.clue.column.lastSeenAt'), kind: 'instant', hidden: true },
  ])
  const any = computed(() => choice('', t('supervision.clue.filter.any')))
  const choices = computed(() => ({
    status: [
      any.value,
      ...ClueStatus.options.map((each) => choice(each, t(`supervision.clue.status.${each}`))),
    ],
    rule: [
      any.value,
      ...AuditRuleCode.options.map((each) => choice(each, `${each} ${t(`supervision.rule.${each}.title`)}`)),
    ],
    severity: [any.value, ...Severity.options.map((each) => choice(each, t(`supervision.severity.${each}`)))],
  }))
  return { list, columns, choices }
}

/** Which record a clue is about: what it is, and the end of its id, which tells it from others of its rule. */
export const subjectOf = ({ t }: Words, { claimed: { kind, id } }: Pick<ClueRow, 'claimed'>): string => {
  const named = t(`supervision.evidence.${kind}`)
  return id === null ? named : t('supervision.clue.subject', { kind: named, end: id.slice(-4) })
}

/** How much a clue asks of an officer. */
export const toneOf = (status: ClueStatus) => (status === 'new' ? ('act' as const) : ('plain' as const))

/** Only what is grave is coloured. */
export const severityTone = (severity: Severity) =>
  ({ critical: 'danger', high: 'warn', medium: 'plain', low: 'plain' } as const)[severity]
