import { type ComputedRef, computed } from 'vue'

import { useUi } from './ui-context.ts'

/** Business happens on one clock: a day, and the hour shown for an instant, are those of China. */
const timeZone = 'Asia/Shanghai'

export interface Formats {
  readonly number: (value: number) => string
  /** 0.312 → 31.2 % */
  readonly percent: (share: number) => string
  /** Integer fen → ¥ with two digits only where there are fen. */
  readonly money: (fen: number) => string
  /** YYYY-MM-DD, with the day of the week. */
  readonly day: (on: string) => string
  /** An ISO instant, to the minute. */
  readonly instant: (at: string) => string
  /** The day on which an ISO instant fell. */
  readonly dayOf: (at: string) => string
}

/** Dates are written as forms and sentences have them, 2027-03-01; that is how Swedish locales write them. */
const DATES = 'sv-SE'

export function formatsOf(locale: string): Formats {
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  })
  const length = { dateStyle: 'short' as const }
  const day = new Intl.DateTimeFormat(DATES, { ...length, timeZone: 'UTC' })
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const instant = new Intl.DateTimeFormat(DATES, {
    ...length,
    timeStyle: 'short',
    timeZone,
    hourCycle: 'h23',
  })
  const dayOf = new Intl.DateTimeFormat(DATES, { ...length, timeZone })
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    money: (fen) => money.format(fen / 100),
    day: (on) => {
      const date = new Date(`${on}T00:00:00Z`)
      return `${day.format(date)} ${weekday.format(date)}`
    },
    instant: (at) => instant.format(new Date(at)),
    dayOf: (at) => dayOf.format(new Date(at)),
  }
}

/** Numbers and dates in the reader's language. */
export function useFormats(): ComputedRef<Formats> {
  const { locale } = useUi()
  return computed(() => formatsOf(locale.value))
}
