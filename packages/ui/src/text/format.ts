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

/** Chinese pages write dates as forms do, 2027-03-01; that is how Swedish locales write them. */
const dateLocale = (locale: string) => (locale.startsWith('zh') ? 'sv-SE' : locale)

/** A day with its weekday, where the language puts it: 2027-03-01 周一, or Mon, Mar 1, 2027. */
function dayIn(locale: string): (date: Date) => string {
  const weekday = { weekday: 'short', timeZone: 'UTC' } as const
  if (dateLocale(locale) !== 'sv-SE') {
    const whole = new Intl.DateTimeFormat(locale, {
      ...weekday,
      year: 'numeric',
      month: 'short',
      day: 'numeric',
    })
    return (date) => whole.format(date)
  }
  const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'UTC' })
  const after = new Intl.DateTimeFormat(locale, weekday)
  return (date) => `${day.format(date)} ${after.format(date)}`
}

export function formatsOf(locale: string): Formats {
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  })
  const dates = dateLocale(locale)
  const length = { dateStyle: dates === 'sv-SE' ? ('short' as const) : ('medium' as const) }
  const day = dayIn(locale)
  const instant = new Intl.DateTimeFormat(dates, {
    ...length,
    timeStyle: 'short',
    timeZone,
    hourCycle: 'h23',
  })
  const dayOf = new Intl.DateTimeFormat(dates, { ...length, timeZone })
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    money: (fen) => money.format(fen / 100),
    day: (on) => day(new Date(`${on}T00:00:00Z`)),
    instant: (at) => instant.format(new Date(at)),
    dayOf: (at) => dayOf.format(new Date(at)),
  }
}

/** Numbers and dates in the reader's language. */
export function useFormats(): ComputedRef<Formats> {
  const { locale } = useUi()
  return computed(() => formatsOf(locale.value))
}
