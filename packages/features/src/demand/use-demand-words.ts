import { DEMAND_FIELDS, type DemandField } from '@skillchain/domain/demand/skill-demand'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Fact } from '@skillchain/ui/list/fact'
import { useFormats } from '@skillchain/ui/text/format'

import { usePlaceNames } from '../standard/use-place-names.ts'
import type { DemandRow } from './use-demands.ts'

interface Happened {
  readonly id: string
  readonly type: string
  readonly at: string
  readonly organisationName: string
  readonly payload: unknown
}

const fact = (key: string, label: string, value: string | number | null): Fact => ({ key, label, value })

/** A demand and its history in the reader's words. */
export function useDemandWords() {
  const { t } = useWords()
  const formats = useFormats()
  const places = usePlaceNames()

  const factsOf = (demand: DemandRow): Fact[] => {
    const { arriveFromOn: from, arriveToOn: to } = demand
    const money = `${formats.value.money(demand.payFromFen)} – ${formats.value.money(demand.payToFen)}`
    const found: (Fact | null)[] = [
      fact('enterprise', t('demand.column.enterprise'), demand.enterpriseName),
      fact(
        'occupation',
        t('demand.field.occupationCode'),
        `${demand.occupationCode} ${demand.occupationName ?? ''}`,
      ),
      fact('grade', t('demand.field.grade'), t(`standard.grade.${demand.grade}`)),
      fact('headCount', t('demand.field.headCount'), formats.value.number(demand.headCount)),
      fact(
        'arrival',
        t('demand.column.arrival'),
        t('demand.column.window', { from: formats.value.day(from), to: formats.value.day(to) }),
      ),
      fact('place', t('demand.field.divisionCode'), places.city(demand.divisionCode)),
      fact('pay', t('demand.column.pay'), money),
      fact('standard', t('demand.field.postStandard'), demand.postStandard),
      demand.edition > 0
        ? fact('edition', t('demand.column.version'), t('demand.column.edition', { edition: demand.edition }))
        : null,
      demand.copiedFromId ? fact('copied', t('demand.history.title'), t('demand.column.copied')) : null,
      demand.endedReason ? fact('ended', t('demand.column.endedReason'), demand.endedReason) : null,
    ]
    return found.filter((one) => one !== null)
  }

  const changedIn = (payload: unknown): string | undefined => {
    const changed = typeof payload === 'object' && payload && 'changed' in payload ? payload.changed : []
    const fields = DEMAND_FIELDS.filter((field) => Array.isArray(changed) && changed.includes(field))
    const names = fields.map((field) => t(`demand.field.${field}`)).join(t('network.found.listComma'))
    return names ? t('demand.history.changed', { fields: names }) : undefined
  }
  const eventsOf = (history: readonly Happened[]) =>
    history.toReversed().map(({ id, type, at, organisationName, payload }) => ({
      id,
      at,
      title: t(`demand.history.event.${type}`),
      who: organisationName,
      detail: changedIn(payload),
    }))
  return { factsOf, eventsOf }
}

/** What a form of a new demand begins with; `DemandTerms` says what it must come to. */
export const emptyTerms = {
  postName: '',
  dictionaryVersion: '',
  occupationCode: '',
  grade: '',
  headCount: null,
  arriveFromOn: '',
  arriveToOn: '',
  divisionCode: '',
  payFromFen: null,
  payToFen: null,
  postStandard: '',
} satisfies Record<DemandField, string | null>
