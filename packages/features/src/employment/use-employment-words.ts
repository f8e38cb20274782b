import { useWords } from '@skillchain/shell/text/use-words'
import type { Fact } from '@skillchain/ui/list/fact'
import { useFormats } from '@skillchain/ui/text/format'

import { usePlaceNames } from '../standard/use-place-names.ts'
import type { EmploymentLine, StayLine } from './use-employments.ts'

const fact = (key: string, label: string, value: string | number | null): Fact => ({ key, label, value })

/** A placement in the reader's words. */
export function useEmploymentWords() {
  const { t } = useWords()
  const formats = useFormats()
  const places = usePlaceNames()

  /** What was reported; pay only for whom it concerns. */
  function termsOf(row: EmploymentLine): Fact[] {
    const { payFromFen: from, payToFen: to } = row
    const pay =
      from === null || to === null
        ? []
        : [
            fact(
              'pay',
              t('employment.record.column.pay'),
              `${formats.value.money(from)} – ${formats.value.money(to)}`,
            ),
          ]
    return [
      fact('enterprise', t('employment.record.column.enterprise'), row.enterpriseName),
      fact('post', t('employment.record.field.postTitle'), row.postTitle),
      fact(
        'occupation',
        t('employment.record.field.occupationCode'),
        `${row.occupationCode} ${row.occupationName}`,
      ),
      fact('match', t('employment.record.column.match'), t(`employment.record.match.${row.match}`)),
      fact('grade', t('employment.record.field.grade'), t(`standard.grade.${row.grade}`)),
      fact('place', t('employment.record.field.divisionCode'), places.city(row.divisionCode)),
      ...pay,
      fact(
        'contract',
        t('employment.record.field.contractKind'),
        t(`employment.record.contract.${row.contractKind}`),
      ),
      fact('contractOn', t('employment.record.field.contractOn'), formats.value.day(row.contractOn)),
      fact('firstOn', t('employment.record.field.firstOn'), formats.value.day(row.firstOn)),
      ...endOf(row),
    ]
  }
  function endOf({ endedOn, endCause, endNote }: EmploymentLine): Fact[] {
    if (endedOn === null || endCause === null) return []
    const said = [formats.value.day(endedOn), t(`employment.record.cause.${endCause}`), endNote ?? '']
    return [fact('ended', t('employment.record.column.ended'), said.filter(Boolean).join('\n'))]
  }
  /** Where it comes from, and what the person has said. */
  function originOf(row: EmploymentLine): Fact[] {
    const { confirmedAt, certifiedIn } = row
    return [
      fact('college', t('employment.record.column.college'), row.collegeName),
      fact('trainedIn', t('employment.record.column.trainedIn'), `${row.trainedIn} ${row.trainedName}`),
      ...(certifiedIn
        ? [
            fact(
              'certifiedIn',
              t('employment.record.column.certifiedIn'),
              `${certifiedIn} ${row.certifiedName ?? ''}`,
            ),
          ]
        : []),
      fact('reportedAt', t('employment.record.column.reportedAt'), formats.value.instant(row.reportedAt)),
      ...(confirmedAt
        ? [fact('confirmedAt', t('employment.record.column.confirmedAt'), formats.value.instant(confirmedAt))]
        : []),
    ]
  }
  const stayTitle = ({ months, dueOn }: StayLine) =>
    t('employment.record.stay.after', { months, day: formats.value.day(dueOn) })
  return { termsOf, originOf, stayTitle }
}
