import { computed } from 'vue'

import { usePlaceNames } from '@skillchain/features/standard/use-place-names'
import { useWords } from '@skillchain/shell/text/use-words'

import type { InFull } from './use-application.ts'
import type { ApplicationLine } from './use-applications.ts'

/** What an applicant stated, as a summary that is read from top to bottom. */
export function useReviewFacts(given: () => InFull | undefined, line: () => ApplicationLine | undefined) {
  const { t } = useWords()
  const places = usePlaceNames()
  return computed(() => {
    const stated = given()?.stated
    if (!stated) return []
    const of = (group: string, value: string | null) => value && t(`roster.application.${group}.${value}`)
    const fact = (
      key: string,
      value: string | number | null,
      label = t(`roster.application.field.${key}`),
    ) => ({
      key,
      label,
      value,
    })
    return [
      fact('post', line()?.postName ?? null),
      fact('documentKind', of('documentKind', stated.documentKind), t('roster.column.documentKind')),
      fact('document', stated.documentMask, t('roster.column.documentNumber')),
      fact('gender', of('gender', stated.gender)),
      fact('birthYear', stated.birthYear, t('roster.application.birthYear')),
      fact('mobile', stated.mobileMask),
      fact('education', of('education', stated.education)),
      fact('school', stated.school),
      fact('studentNumber', stated.studentNumber),
      fact('ethnicity', stated.ethnicity),
      fact('origin', stated.origin && places.city(stated.origin)),
      fact('guardianName', stated.guardianName),
      fact('guardianMobile', stated.guardianMobileMask),
      fact('note', stated.note),
    ]
  })
}
