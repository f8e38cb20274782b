import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { keysOf } from '../kernel/transitions.ts'
import type { Changes, Event } from './chain-event.ts'
import type { FilingField } from './filing-field.ts'
import { problem } from './problems.ts'
import type { ChainProfile, SkillChain } from './skill-chain.ts'

/** Whether this part of the filing may be changed now: all of a draft, of a returned filing what was sent back. */
export function isOpen(
  { status, reasons }: Pick<SkillChain, 'status' | 'reasons'>,
  field: FilingField,
): boolean {
  if (status === 'returned') return reasons.some((returned) => returned.field === field)
  return status !== 'submitted' && status !== 'suspended' && status !== 'dissolved'
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** A form sends what it shows; a field left out, or sent as undefined, is left as it is. */
type Asked = { readonly [Field in keyof ChainProfile]?: ChainProfile[Field] | undefined }

/** Only what differs from the chain as it stands, each field beside what it was. */
function differences(chain: SkillChain, asked: Asked) {
  const fields = keysOf(asked).filter(
    (field) => asked[field] !== undefined && !same(asked[field], chain[field]),
  )
  const pick = (from: Asked): Changes => Object.fromEntries(fields.map((field) => [field, from[field]]))
  return { fields, changes: pick(asked), was: pick(chain) }
}

function closedField(chain: SkillChain, fields: readonly FilingField[]): Problem | false {
  const closed = fields.find((field) => !isOpen(chain, field))
  return closed !== undefined && problem('network.field-closed', { field: closed })
}

export function revise(chain: SkillChain, asked: Asked): Outcome<Event> {
  const { fields, changes, was } = differences(chain, asked)
  if (fields.length === 0) return refuse(problem('network.nothing-changed'))
  const closed = closedField(chain, fields)
  return closed ? refuse(closed) : ok({ type: 'revised', changes, was })
}

export function amendCharter(chain: SkillChain, text: string, note: string): Outcome<Event> {
  if (text === chain.charter?.text) return refuse(problem('network.nothing-changed'))
  const closed = closedField(chain, ['charter'])
  const number = (chain.charter?.number ?? 0) + 1
  return closed ? refuse(closed) : ok({ type: 'charter-amended', charter: { number, text, note } })
}
