import { computed, ref } from 'vue'

import type { Exceptions } from '@skillchain/domain/enrolment/apprentice-agreement-command'
import { FindingRule } from '@skillchain/domain/enrolment/programme'
import { ruleFacts } from '@skillchain/domain/enrolment/agreement-finding'
import { problemOf } from '@skillchain/shell/api/problem-of'

/** The rules that a text was refused for; none where it was refused for something else. */
export function brokenRules(error: unknown): FindingRule[] {
  const problem = problemOf(error)
  if (problem?.code !== 'agreement.findings-open') return []
  return String(problem.params['rules'])
    .split(' ')
    .flatMap((rule) => FindingRule.safeParse(rule).data ?? [])
}

export const isExceptable = (rule: FindingRule): boolean => ruleFacts[rule].exceptable

/** Reasons for exceptions as they are typed; what is left empty is not claimed. */
export function useExceptions(asked: () => readonly FindingRule[]) {
  const reasons = ref<Partial<Record<FindingRule, string>>>({})
  const exceptions = computed((): Exceptions =>
    asked().flatMap((rule) => {
      const reason = reasons.value[rule]?.trim() ?? ''
      return reason === '' ? [] : [{ rule, reason }]
    }),
  )
  return { reasons, exceptions }
}
