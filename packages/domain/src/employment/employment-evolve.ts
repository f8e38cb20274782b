import type { Employment, EmploymentTerms, EndCause, Leaving } from './employment.ts'
import type { Stay } from './stay.ts'

/** What has happened to a placement record. */
export type EmploymentEvent =
  | { type: 'reported'; applicationId: string; firstOn: string }
  | { type: 'confirmed'; at: string }
  | { type: 'disputed'; reason: string }
  | { type: 'corrected'; terms: EmploymentTerms; leaving: Leaving | null; stays: Stay[] }
  | { type: 'withdrawn'; reason: string }
  | { type: 'ended'; onDay: string; cause: EndCause; note: string }
  | { type: 'stay-claimed'; months: number; at: string }
  | { type: 'stay-retracted'; months: number }
  | { type: 'stay-confirmed'; months: number }
  | { type: 'stay-disputed'; months: number; reason: string }

const restated = (stays: readonly Stay[], months: number, change: Partial<Stay>): Stay[] =>
  stays.map((stay) => (stay.months === months ? { ...stay, ...change } : stay))

const left = (leaving: Leaving | null) => ({
  endedOn: leaving?.onDay ?? null,
  endCause: leaving?.cause ?? null,
  endNote: leaving?.note ?? null,
})

function changed({ stays }: Employment, event: EmploymentEvent): Partial<Employment> {
  switch (event.type) {
    case 'reported':
      return { status: 'reported' }
    case 'confirmed':
      return { status: 'confirmed', confirmedAt: event.at, dispute: null }
    case 'disputed':
      return { status: 'disputed', confirmedAt: null, dispute: event.reason }
    case 'corrected':
      // Another statement: what the person said of the one before says nothing of it.
      return {
        ...event.terms,
        ...left(event.leaving),
        stays: event.stays,
        status: 'reported',
        confirmedAt: null,
        dispute: null,
      }
    case 'withdrawn':
      return { status: 'withdrawn', withdrawnReason: event.reason }
    case 'ended':
      return left(event)
    case 'stay-claimed':
      return { stays: restated(stays, event.months, { claimedAt: event.at, word: 'none', dispute: null }) }
    case 'stay-retracted':
      return { stays: restated(stays, event.months, { claimedAt: null, word: 'none', dispute: null }) }
    case 'stay-confirmed':
      return { stays: restated(stays, event.months, { word: 'confirmed', dispute: null }) }
    case 'stay-disputed':
      return { stays: restated(stays, event.months, { word: 'disputed', dispute: event.reason }) }
  }
}

export const evolve = (state: Employment, event: EmploymentEvent): Employment => ({
  ...state,
  ...changed(state, event),
  version: state.version + 1,
})

/** What of an event the log tells: the chain's leader reads it, whom nobody's pay concerns. */
export const logged = (event: EmploymentEvent): { type: string; [key: string]: string | number | null } => {
  if (event.type !== 'corrected') return event
  return { type: event.type, firstOn: event.terms.firstOn, endedOn: event.leaving?.onDay ?? null }
}
