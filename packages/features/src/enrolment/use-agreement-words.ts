import {
  type AgreementTerms,
  TERM_GROUPS,
  type TermField,
} from '@skillchain/domain/enrolment/agreement-terms'
import type { Signatory, TextGroup } from '@skillchain/domain/enrolment/apprentice-agreement'
import { keysOf } from '@skillchain/domain/kernel/transitions'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Fact } from '@skillchain/ui/list/fact'
import { useFormats } from '@skillchain/ui/text/format'

import { usePlaceNames } from '../standard/use-place-names.ts'
import type { Agreement, AgreementView } from './use-agreement.ts'
import type { AgreementRow } from './use-agreements.ts'

/** A text of an agreement, the present one or another, with whom it names. */
export interface AgreementText extends Pick<AgreementView, 'people' | 'enterpriseName' | 'collegeName'> {
  readonly agreement: Pick<Agreement, 'terms' | 'minor'>
}

/** What a page shows of an agreement's text, part by part. */
export interface TermPart {
  readonly key: string
  readonly title: string
  readonly facts: readonly Fact[]
}

type Waiting = Pick<AgreementRow, 'status' | 'missing' | 'amendment'>

/** An agreement in words. */
export function useAgreementWords() {
  const { t } = useWords()
  const formats = useFormats()
  const places = usePlaceNames()

  const yes = (is: boolean) => t(is ? 'agreement.value.yes' : 'agreement.value.no')
  const hours = (count: number) => t('agreement.value.hours', { count })
  const people = (count: number) => t('agreement.value.people', { count: formats.value.number(count) })
  const insured = (terms: AgreementTerms) =>
    terms.insurances
      .map(({ kind, premiumBy, fromOn: from, toOn: to, ...policy }) =>
        t('agreement.insurance.line', {
          ...policy,
          from,
          to,
          kind: t(`agreement.insuranceKind.${kind}`),
          payer: t(`agreement.payer.${premiumBy}`),
        }),
      )
      .join('\n')
  const papers = (terms: AgreementTerms) =>
    terms.evidence
      .map(({ kind, reference, issuedOn: day }) =>
        t('agreement.paper.line', { kind: t(`agreement.evidenceKind.${kind}`), reference, day }),
      )
      .join('\n')
  const period = ({ startsOn: from, endsOn: to }: AgreementTerms) => t('agreement.value.period', { from, to })
  const pay = ({ payFen }: AgreementTerms) =>
    t('agreement.value.month', { amount: formats.value.money(payFen) })

  const worded: Partial<Record<TermField, (terms: AgreementTerms) => string>> = {
    programme: ({ programme }) => t(`agreement.programme.${programme}`),
    grade: ({ grade }) => t(`standard.grade.${grade}`),
    divisionCode: ({ divisionCode }) => places.city(divisionCode),
    siteStaff: ({ siteStaff }) => people(siteStaff),
    postStaff: ({ postStaff }) => people(postStaff),
    startsOn: ({ startsOn }) => formats.value.day(startsOn),
    endsOn: ({ endsOn }) => formats.value.day(endsOn),
    courseYear: ({ courseYear: year }) =>
      year === null ? t('agreement.value.noStudent') : t('agreement.value.courseYear', { year }),
    hoursPerDay: ({ hoursPerDay }) => hours(hoursPerDay),
    hoursPerWeek: ({ hoursPerWeek }) => hours(hoursPerWeek),
    payFen: pay,
    comparisonPayFen: ({ comparisonPayFen: payFen }) =>
      t('agreement.value.month', { amount: formats.value.money(payFen) }),
    payDay: ({ payDay: day }) => t('agreement.value.payDay', { day }),
    insurances: insured,
    evidence: papers,
  }
  function valueOf(field: TermField, terms: AgreementTerms): string {
    const value = terms[field]
    if (typeof value === 'boolean') return yes(value)
    return worded[field]?.(terms) ?? (typeof value === 'string' ? value : '')
  }
  const factOf = (field: TermField, terms: AgreementTerms): Fact => ({
    key: field,
    label: t(`agreement.field.${field}`),
    value: valueOf(field, terms),
  })

  const groupNames = (groups: readonly TextGroup[]) =>
    groups.map((group) => t(`agreement.group.${group}`)).join(t('network.found.listComma'))

  const partyNames = (parties: readonly Signatory[]) =>
    parties.map((party) => t(`agreement.signatory.${party}`)).join(t('network.found.listComma'))

  function named({ people: names, agreement }: AgreementText): Fact[] {
    const guardian = agreement.minor
      ? [{ key: 'guardian', label: t('agreement.people.guardian'), value: names.guardian }]
      : []
    return [
      { key: 'person', label: t('agreement.people.person'), value: `${names.person}  ${names.documentMask}` },
      { key: 'minor', label: t('agreement.people.minor'), value: yes(agreement.minor) },
      ...guardian,
      { key: 'mentor', label: t('agreement.people.mentor'), value: names.mentor },
      { key: 'teacher', label: t('agreement.people.teacher'), value: names.teacher },
    ]
  }
  /** All that a text says: the parties and the people it names, then clause by clause. */
  const partsOf = (text: AgreementText): TermPart[] => [
    {
      key: 'parties',
      title: t('agreement.signatures.who'),
      facts: [
        { key: 'enterprise', label: t('agreement.list.enterprise'), value: text.enterpriseName },
        { key: 'college', label: t('agreement.list.college'), value: text.collegeName },
        ...named(text),
      ],
    },
    ...keysOf(TERM_GROUPS).map((group) => ({
      key: group,
      title: t(`agreement.group.${group}`),
      facts: TERM_GROUPS[group].map((field) => factOf(field, text.agreement.terms)),
    })),
  ]

  /** What one text says otherwise than another, line by line. */
  function differences(before: AgreementText, after: AgreementText): Fact[] {
    const linesOf = (text: AgreementText) => partsOf(text).flatMap(({ facts }) => facts)
    const [old, next] = [linesOf(before), linesOf(after)]
    const keys = [...new Set([...next, ...old].map(({ key }) => key))]
    return keys.flatMap((key) => {
      const [was, is] = [old, next].map(
        (lines) => lines.find((line) => line.key === key)?.value || t('agreement.amendment.nothing'),
      )
      const label = [...next, ...old].find((line) => line.key === key)?.label ?? ''
      const value = t('agreement.amendment.fromTo', { before: was, after: is })
      return was === is ? [] : [{ key, label, value }]
    })
  }
  /** Whose signature a line of a list waits for: under the text, or under its amendment. */
  function waitsFor({ status, missing, amendment }: Waiting): string {
    if (status === 'signing') return partyNames(missing)
    if (!amendment) return ''
    return amendment.refusedBy
      ? t('agreement.amendment.refusedBy', { party: t(`agreement.signatory.${amendment.refusedBy}`) })
      : t('agreement.amendment.asked', { parties: partyNames(amendment.missing) })
  }
  return { waitsFor, partsOf, differences, groupNames, partyNames, period, pay, insured }
}
