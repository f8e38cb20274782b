import type { EvidenceRequest, EvidenceRequestId } from '@skillchain/domain/supervision/evidence-request'
import { subjectOf as requestSubject } from '@skillchain/domain/supervision/evidence-request.policy'
import * as evidence from '@skillchain/domain/supervision/evidence-request.rules'
import type {
  Command,
  Facts,
  Frame,
  InspectionEvent,
} from '@skillchain/domain/supervision/inspection-command'
import type {
  Draw,
  Finding,
  Inspection,
  InspectionId,
  InspectionTerms,
} from '@skillchain/domain/supervision/inspection'
import { subjectOf } from '@skillchain/domain/supervision/inspection.policy'
import * as rules from '@skillchain/domain/supervision/inspection.rules'
import type { Rectification } from '@skillchain/domain/supervision/rectification'
import { subjectOf as rectificationSubject } from '@skillchain/domain/supervision/rectification.policy'
import * as mending from '@skillchain/domain/supervision/rectification.rules'

import { plusWorkingDays } from './calendar.ts'
import type { Acting, Chronicle } from './chronicle.ts'
import type { Story } from './inspection-stories.ts'
import { AUTOMOTIVE } from './network.ts'
import { organisationId } from './organisations.ts'

const OFFICER = 'city-regulator'
const CITY = '440100'
/** An hour, in days. */
const HOUR = 1 / 24

interface Inspected {
  readonly id: InspectionId
  readonly terms: InspectionTerms
  readonly frame: Frame
  readonly findings: readonly Finding[]
}

const officer = (at: number, command: Command) => ({ by: OFFICER, daysAgo: at, command }) as const

/** What an officer has done of one inspection so far, and what its organisation has said. */
function stepsOf({ by, daysAgo, heard, stated, concluded }: Story, findings: readonly Finding[]) {
  const upheldIds = findings.map(({ id }) => id)
  return [
    officer(daysAgo - HOUR, { type: 'draw', reason: null }),
    ...findings.map((finding) => officer((heard ?? 0) + HOUR, { type: 'addFinding', finding })),
    ...(heard === undefined ? [] : [officer(heard, { type: 'hear' })]),
    ...(stated
      ? [{ by, daysAgo: stated[0], command: { type: 'state' as const, statement: stated[1] } }]
      : []),
    ...(concluded ? [officer(concluded[0], { type: 'conclude', upheldIds, opinion: concluded[1] })] : []),
  ]
}

export function inspect(told: Chronicle, story: Story, { id, terms, frame, findings }: Inspected) {
  const draws: Draw[] = []
  const facts = (_: Inspection, { today }: Acting) => ({
    frame,
    sampledIds: [],
    requestIds: [],
    hearingDueOn: plusWorkingDays(today, 5),
    planDueOn: plusWorkingDays(today, 5),
  })
  const state = told.live<Inspection, Command, InspectionEvent, Omit<Facts, 'now' | 'today'>>(AUTOMOTIVE, {
    by: OFFICER,
    daysAgo: story.daysAgo,
    steps: stepsOf(story, findings),
    found: (acting) =>
      rules.open(
        { chainId: AUTOMOTIVE, id, draft: terms },
        { ...acting, divisionCode: CITY, isMember: true, clueOpen: true },
      ),
    rules: {
      aggregate: 'inspection',
      decide: rules.decide,
      evolve: (inspection, event) => {
        if (event.type === 'drawn') draws.push(event.draw)
        return rules.evolve(inspection, event)
      },
      logged: rules.logged,
      partiesOf: (inspection) => subjectOf(inspection).parties,
      facts,
    },
  })
  return { state, draws }
}

interface Requested {
  readonly id: EvidenceRequestId
  readonly inspectionId: InspectionId
  readonly terms: InspectionTerms
  readonly item: { readonly id: string; readonly label: string } | null
}

export function request(
  told: Chronicle,
  { of, by, daysAgo, what, answer, status }: Story['asked'][number],
  { id, inspectionId, terms, item }: Requested,
): EvidenceRequest {
  const about = item && { id: item.id, label: item.label }
  const record = item && ({ kind: 'application', id: item.id, label: item.label } as const)
  const records = record ? [record] : []
  const references = records.map(({ kind, id: recordId }) => ({ kind, id: recordId }))
  const organisation = organisationId(of)
  return told.live<
    EvidenceRequest,
    evidence.Command,
    evidence.EvidenceEvent,
    Omit<evidence.Facts, 'now' | 'today'>
  >(AUTOMOTIVE, {
    by: OFFICER,
    daysAgo,
    found: (acting) =>
      evidence.ask(
        {
          chainId: AUTOMOTIVE,
          id,
          draft: { inspectionId, organisationId: organisation, itemId: about?.id ?? null, what },
        },
        {
          ...acting,
          inspection: asked(inspectionId, terms),
          isMember: true,
          item: about,
          answerDueOn: plusWorkingDays(acting.today, 5),
        },
      ),
    steps: [
      ...(answer === undefined
        ? []
        : [{ by, daysAgo: daysAgo - 6 * HOUR, command: { type: 'answer' as const, answer, references } }]),
      ...(status === 'settled'
        ? [{ by: OFFICER, daysAgo: daysAgo - 9 * HOUR, command: { type: 'settle' as const } } as const]
        : []),
    ],
    rules: {
      aggregate: 'evidence-request',
      decide: evidence.decide,
      evolve: evidence.evolve,
      partiesOf: (state) => requestSubject(state).parties,
      facts: (_, { today }) => ({ records, answerDueOn: plusWorkingDays(today, 5) }),
    },
  })
}

/** The inspection as it was when evidence was asked for: open. */
function asked(id: InspectionId, terms: InspectionTerms): Inspection {
  const opened = rules.open(
    { chainId: AUTOMOTIVE, id, draft: terms },
    { now: '', today: '', divisionCode: CITY, isMember: true, clueOpen: true },
  )
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.state
}

interface Mended {
  readonly inspection: Inspection
  readonly frame: Frame
  readonly item: { readonly id: string; readonly label: string } | null
}

const dueIn = (today: string) => ({
  doing: plusWorkingDays(today, 15),
  recheck: plusWorkingDays(today, 10),
  extended: plusWorkingDays(today, 10),
})

/** How what was found is put right, as far as it has come. */
export function mend(told: Chronicle, { by, mended = {} }: Story, { inspection, frame, item }: Mended) {
  const { plan, report, recheck, close } = mended
  const draws: Draw[] = []
  const records = item ? [{ kind: 'application', id: item.id, label: item.label } as const] : []
  const references = records.map(({ kind, id }) => ({ kind, id }))
  const ordered = mending.orderedBy(inspection, {
    planDueOn: plusWorkingDays((inspection.concludedAt ?? '').slice(0, 10), 5),
    at: inspection.concludedAt ?? '',
  })
  const steps: { by: typeof by; daysAgo: number; command: mending.Command }[] = [
    ...(plan ? [{ by, daysAgo: plan[0], command: { type: 'plan' as const, plan: plan[1] } }] : []),
    ...(report
      ? [{ by, daysAgo: report[0], command: { type: 'report' as const, report: report[1], references } }]
      : []),
    ...(recheck === undefined
      ? []
      : [{ by: OFFICER, daysAgo: recheck, command: { type: 'recheck' as const, reason: null } } as const]),
    ...(close
      ? [{ by: OFFICER, daysAgo: close[0], command: { type: 'close' as const, outcome: close[1] } } as const]
      : []),
  ]
  const known = (today: string) => ({ due: dueIn(today), records, frame, sampleSize: inspection.sampleSize })
  const state = steps.reduce<Rectification>((current, { by: who, daysAgo, command }) => {
    const acting = told.acting(who, daysAgo, AUTOMOTIVE)
    const decision = mending.decide(current, command, { ...acting, ...known(acting.today) })
    if (!decision.ok) throw new Error(`the invented world breaks a rule: ${decision.problem.code}`)
    if (decision.value.type === 'rechecked') draws.push(decision.value.draw)
    const next = mending.evolve(current, decision.value)
    const [counterpart] = rectificationSubject(next).parties
    const { type } = mending.logged(decision.value)
    const party = counterpart && counterpart !== acting.actor.organisationId ? { counterpart } : {}
    told.note(who, daysAgo, { state: next, event: { type }, aggregate: 'rectification', ...party })
    return next
  }, ordered)
  return { state, draws }
}
