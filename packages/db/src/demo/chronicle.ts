import type { Json } from '@skillchain/domain/kernel/canonical-json'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Moment } from '@skillchain/domain/kernel/moment'
import type { Outcome } from '@skillchain/domain/kernel/outcome'
import type { Actor } from '@skillchain/domain/organisation/access'
import { asParty } from '@skillchain/domain/organisation/person-id'
import { isRegulator } from '@skillchain/domain/organisation/role'

import { nobody } from '../kernel/as-job.ts'
import type { Fact } from '../kernel/event.store.ts'
import { daysBefore } from './calendar.ts'
import { type DemoKind, demoId } from './demo-id.ts'
import { organisationId } from './organisations.ts'
import { type SelfName, type Username, selves, signInOf } from './sign-ins.ts'

interface State {
  readonly chainId: ChainId
  readonly id: string
  readonly version: number
}

/** What one kind of record lives by. */
interface Rules<S extends State, C, E extends { type: string }, More> {
  readonly aggregate: string
  readonly decide: (state: S, command: C, facts: More & Acting) => Outcome<E>
  readonly evolve: (state: S, event: E) => S
  readonly partiesOf: (state: S) => readonly string[]
  /** What of an event the log tells; all of it when left out. */
  readonly logged?: (event: E) => { type: string }
  /** What the rules need to know besides who acts and when. */
  readonly facts: (state: S, acting: Acting) => More
}

export interface Acting extends Moment {
  readonly actor: Actor
}

/** What comes about by itself, when its day has come. */
export const NOBODY = 'nobody'

/** Whoever acts: at work, for themselves, or nobody. */
type Actors = Username | SelfName | typeof NOBODY

/** Somebody does something, at work or for themselves, so many days before the world is opened. */
interface Step<C> {
  readonly by: Actors
  readonly daysAgo: number
  readonly command: C
}

type Founding<S, E> = (acting: Acting) => Outcome<{ state: S; event: E }>

interface Life<S extends State, C, E extends { type: string }, More> {
  readonly by: Actors
  readonly daysAgo: number
  readonly found: Founding<S, E>
  readonly rules: Rules<S, C, E, More>
  readonly steps?: readonly Step<C>[]
}

function acting(by: Actors, moment: Moment, chainId: ChainId): Acting {
  if (by === NOBODY) return { ...moment, actor: nobody([chainId]) }
  const self = selves.find(({ username }) => username === by)
  if (self) {
    const party = { personId: self.id, organisationId: asParty(self.personId), role: self.role }
    return { ...moment, actor: { ...party, chainIds: [chainId], wideChainIds: [], division: null } }
  }
  const { id, organisation, role } = signInOf(by)
  const actor: Actor = {
    personId: id,
    organisationId: organisationId(organisation),
    role,
    chainIds: [chainId],
    wideChainIds: [chainId],
    division: isRegulator(role) ? '44' : null,
  }
  return { ...moment, actor }
}

/**
 * Tells the past of an invented world: every record comes about by commands that the domain's own rules accept, and
 * every command leaves its event. A past that breaks a rule cannot be told.
 */
export function chronicle(now: Date, eventKind: DemoKind = 'event') {
  const facts: Fact[] = []
  const made = new Map<DemoKind, number>()

  /** The next id of a kind, in the order in which the world is told. */
  const nextId = (kind: DemoKind): string => {
    const n = (made.get(kind) ?? 0) + 1
    made.set(kind, n)
    return demoId(kind, n)
  }

  const tell = (aggregate: string, parties: readonly string[], told: Told) => {
    const { state, event, acting: by } = told
    const own = by.actor.organisationId
    facts.push({
      chainId: state.chainId,
      eventId: nextId(eventKind),
      aggregate,
      aggregateId: state.id,
      version: state.version,
      type: event.type,
      actorId: by.actor.personId,
      organisationId: own,
      counterpartId: parties.find((party) => party !== own) ?? null,
      at: by.now,
      payload: event,
    })
  }

  /** Lets a record live from its founding to its last step, and answers what it has become. */
  function live<S extends State, C, E extends { type: string }, More>(
    chainId: ChainId,
    life: Life<S, C, E, More>,
  ): S {
    const { rules, steps = [] } = life
    const founder = acting(life.by, daysBefore(now, life.daysAgo), chainId)
    const founded = must(life.found(founder))
    const logged = rules.logged ?? ((event: E) => event)
    const { state: first, event: founding } = founded
    tell(rules.aggregate, rules.partiesOf(first), { state: first, event: logged(founding), acting: founder })
    return steps.reduce((state, { by, daysAgo, command }) => {
      const who = acting(by, daysBefore(now, daysAgo), chainId)
      const event = must(rules.decide(state, command, { ...rules.facts(state, who), ...who }))
      const next = rules.evolve(state, event)
      tell(rules.aggregate, rules.partiesOf(next), { state: next, event: logged(event), acting: who })
      return next
    }, founded.state)
  }

  /** Sets down what somebody did that is no step of a record's life. */
  function note(by: Username | SelfName, daysAgo: number, told: Noted): void {
    const who = acting(by, daysBefore(now, daysAgo), told.state.chainId)
    const parties = told.counterpart === undefined ? [] : [told.counterpart]
    tell(told.aggregate, parties, { state: told.state, event: told.event, acting: who })
  }

  const actingAs = (by: Actors, daysAgo: number, chainId: ChainId) =>
    acting(by, daysBefore(now, daysAgo), chainId)

  return { live, note, acting: actingAs, facts, nextId, now }
}
export type Chronicle = ReturnType<typeof chronicle>

interface Told {
  readonly state: State
  readonly event: { readonly type: string }
  readonly acting: Acting
}

interface Noted extends Pick<Told, 'state'> {
  readonly event: { readonly type: string; readonly [key: string]: Json }
  readonly aggregate: string
  readonly counterpart?: string
}

function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  const { code, params } = outcome.problem
  throw new Error(`the invented world breaks a rule: ${code} ${JSON.stringify(params)}`)
}
