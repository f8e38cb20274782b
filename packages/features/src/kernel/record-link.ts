import { useRouter } from 'vue-router'

import { useLinkTo } from '@skillchain/shell/link/link-to'
import { useWords } from '@skillchain/shell/text/use-words'

interface RecordPage {
  /** Routes that show it; an app has one of them, or none. */
  readonly routes: readonly string[]
  /** What those routes call its id; none where it is told on a page of its chain. */
  readonly id?: string
  readonly tab?: string
}

const chain = (tab?: string): RecordPage => ({ routes: ['chain'], ...(tab && { tab }) })
const page = (id: string, ...routes: readonly string[]): RecordPage => ({ routes, id })

/** Which page a record has, by the name that the log knows it by. */
const pages: Readonly<Record<string, RecordPage>> = {
  'skill-chain': chain(),
  'chain-member': chain('members'),
  contribution: chain('contributions'),
  'skill-demand': page('demandId', 'demand'),
  'enrolment-plan': page('planId', 'plan'),
  'roster-import': page('importId', 'roster'),
  'apprentice-agreement': page('agreementId', 'agreement'),
  apprenticeship: page('apprenticeshipId', 'apprentice'),
  'training-station': page('stationId', 'station'),
  'base-booking': page('bookingId', 'booking'),
  'training-session': page('sessionId', 'session'),
  'body-filing': page('filingId', 'body-filing'),
  'evaluation-batch': page('batchId', 'batch'),
  employment: page('employmentId', 'employment'),
  'mutual-review': page('reviewId', 'mutual-review'),
  clue: page('clueId', 'clue'),
  inspection: page('inspectionId', 'inspection', 'hearing'),
  'evidence-request': page('requestId', 'evidence-request'),
  rectification: page('rectificationId', 'rectification'),
}

/** What clues and numbers call a record in short, and the log does not. */
const loggedAs: Readonly<Record<string, string>> = {
  demand: 'skill-demand',
  plan: 'enrolment-plan',
  member: 'chain-member',
  agreement: 'apprentice-agreement',
  station: 'training-station',
  booking: 'base-booking',
  session: 'training-session',
  filing: 'body-filing',
  batch: 'evaluation-batch',
}

/** The address of a record's page in the reader's app; undefined where the app has none. */
export function useRecordLink() {
  const router = useRouter()
  const linkTo = useLinkTo()
  return (kind: string, { chainId, id }: { readonly chainId: string; readonly id: string }) => {
    const { routes, id: param, tab } = pages[loggedAs[kind] ?? kind] ?? { routes: [] }
    const route = routes.find((name) => router.hasRoute(name))
    if (!route) return undefined
    return linkTo(route, { chainId, ...(param && { [param]: id }), ...(tab && { tab }) })
  }
}

/**
 * What stands above a record's title: the list it is one of, or its chain in an app that reads single records only, as a
 * regulator's does.
 */
export function useListCrumbs() {
  const { t } = useWords()
  const router = useRouter()
  const linkTo = useLinkTo()
  return (list: string, label: string, chainId: string) =>
    router.hasRoute(list)
      ? [{ label, href: linkTo(list, {}, { chain: chainId }) }]
      : [{ label: t('network.chains.title'), href: linkTo('chain', { chainId }) }]
}
