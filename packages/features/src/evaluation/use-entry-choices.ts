import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { DeclaredEvidence, SchoolKind, TitleTier } from '@skillchain/domain/evaluation/entry-rule'
import { Grade, factsOf } from '@skillchain/domain/standard/grade'

const certified = Grade.options.filter((grade) => factsOf(grade).certified)

/** What may be chosen of whoever comes to an exam, as a fact that is stated or as one that a condition asks for. */
export function useEntryChoices(kinds: readonly string[]) {
  const { t } = useI18n()
  const choices = (values: readonly string[], prefix: string) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}`) }))
  return computed(() => ({
    kinds: choices(kinds, 'evaluation.register.kind'),
    grades: choices(certified, 'standard.grade'),
    tiers: choices(TitleTier.options, 'evaluation.register.tier'),
    schools: choices(SchoolKind.options, 'evaluation.register.school'),
    evidence: choices(DeclaredEvidence.options, 'evaluation.register.evidence'),
  }))
}
