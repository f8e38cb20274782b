import type { Stage } from '@skillchain/domain/supervision/funnel'
import { seesPeople } from '@skillchain/domain/supervision/supervision.policy'
import { useLinkTo } from '@skillchain/shell/link/link-to'
import { useSession } from '@skillchain/shell/session/use-session'

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** The first and last day of a year (`2027`) or of a month (`2027-03`). */
export function periodOf(time: string): { from: string; to: string } {
  const [year = 0, month] = time.split('-').map(Number)
  return month === undefined
    ? { from: `${year}-01-01`, to: `${year}-12-31` }
    : { from: `${time}-01`, to: lastDay(year, month) }
}

/** The way from a number to its rows; undefined where the reader's role does not go. */
export function useRowsHref() {
  const linkTo = useLinkTo()
  const { acting } = useSession()
  return (chainId: string, stage: Stage, time: string): string | undefined => {
    const may = stage === 'demanded' || seesPeople(acting.value?.role ?? '')
    return may ? linkTo('stage-rows', { chainId, stage }, periodOf(time)) : undefined
  }
}
