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
  const day = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    timeZone: 'UTC',
  })
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    money: (fen) => money.format(fen / 100),
    day: (on) => day.format(new Date(`${on}T00:00:00Z`)),
    instant: (at) => instant.format(new Date(at)),
  }
}

/** Numbers and dates in the reader's language. */
export function useFormats(): ComputedRef<Formats> {
  const { locale } = useUi()
  return computed(() => formatsOf(locale.value))
}
