import type { Words } from '@skillchain/shell/text/use-words'

import type { AgreementView } from './use-agreement.ts'

type Finding = NonNullable<AgreementView['findings']>[number]

/** What a finding says, with the paper it may name in words. */
export function findingText(t: Words['t'], { rule, params }: Pick<Finding, 'rule' | 'params'>): string {
  const { kind, fromOn, toOn } = params
  if (rule === 'insurance' && fromOn === toOn) return t('agreement.finding.uncoveredDay', { on: fromOn })
  const named = typeof kind === 'string' ? { kind: t(`agreement.evidenceKind.${kind}`) } : {}
  return t(`agreement.finding.said.${rule}`, { ...params, ...named })
}
