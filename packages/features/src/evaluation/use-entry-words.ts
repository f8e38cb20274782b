import type { EntryFact, Requirement } from '@skillchain/domain/evaluation/entry-rule'
import { useWords } from '@skillchain/shell/text/use-words'

/** Entry conditions and the facts they are judged by, in the reader's words. */
export function useEntryWords() {
  const { t } = useWords()
  const comma = () => t('network.found.listComma')

  /** What is held at all, or for so many years. */
  const heldText = (
    { kind, years }: { readonly kind: 'certificate' | 'title'; readonly years: number },
    what: Readonly<Record<string, string>>,
  ) =>
    years === 0
      ? t(`evaluation.register.holds.${kind}`, what)
      : t(`evaluation.register.asks.${kind}`, { ...what, count: years })

  function requirementText(requirement: Requirement): string {
    const key = `evaluation.register.asks.${requirement.kind}`
    switch (requirement.kind) {
      case 'aged':
        return t(key, { years: requirement.years })
      case 'worked':
        return t(key, { count: requirement.years })
      case 'certificate':
        return heldText(requirement, { grade: t(`standard.grade.${requirement.grade}`) })
      case 'title':
        return heldText(requirement, { tier: t(`evaluation.register.tier.${requirement.tier}`) })
      case 'schooling':
        return t(key, {
          schools: requirement.schools.map((each) => t(`evaluation.register.school.${each}`)).join(comma()),
        })
      case 'apprenticeship':
        return t(key)
      case 'trained':
        return t(key, { hours: requirement.hours })
    }
  }

  function factText(fact: EntryFact): string {
    const sessions = fact.kind === 'trained' ? fact.sessions : 0
    const evidence = t(`evaluation.register.evidence.${fact.evidence}`, { sessions })
    const said =
      fact.kind === 'schooling'
        ? [
            t(`evaluation.register.school.${fact.school}`),
            ...(fact.enrolled ? [t('evaluation.register.enrolled')] : []),
            ...(fact.assessed ? [t('evaluation.register.assessed')] : []),
          ].join(comma())
        : requirementText(fact)
    return t('ui.labelled', { label: said, value: evidence })
  }
  /** Everything that one condition asks for, in one sentence. */
  const conditionText = (allOf: readonly Requirement[]) =>
    allOf.map(requirementText).join(t('evaluation.entryCondition.join'))
  return { requirementText, factText, conditionText }
}
