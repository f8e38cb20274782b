import type { AnyRouter } from '@trpc/server'

import { type Grant, type Policy } from '@skillchain/domain/organisation/access'
import { Role } from '@skillchain/domain/organisation/role'

/** One procedure, or one command of a procedure, as the matrix lists it. */
export interface Procedure {
  readonly path: string
  readonly type: 'query' | 'mutation' | 'subscription'
  /** What it takes; null where it takes nothing. */
  readonly input: unknown
  readonly hasOutput: boolean
  readonly access: 'public' | 'self' | { grant: Grant } | { policy: Policy<string> } | undefined
}

interface Definition {
  type: Procedure['type']
  inputs: unknown[]
  output?: unknown
  meta?: { access?: Procedure['access'] }
}

/** Every procedure of a router, by its full path. */
export function proceduresOf(router: AnyRouter): Procedure[] {
  // tRPC types what it keeps of a procedure as unknown; these are its documented parts.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion, no-underscore-dangle
  const all = router._def.procedures as unknown as Record<string, { _def: Definition }>
  return Object.entries(all).map(([path, { _def: definition }]) => ({
    path,
    type: definition.type,
    input: definition.inputs.at(-1) ?? null,
    hasOutput: definition.output !== undefined,
    access: definition.meta?.access,
  }))
}

const cells = (grant: Grant) => Role.options.map((role) => grant[role] ?? '')

/** The matrix of who may do what, a line for each procedure and command, as reviewed in authz-matrix.csv. */
export function matrixOf(procedures: readonly Procedure[]): string[] {
  const lines = procedures.flatMap(({ path, type, access }) => {
    if (access === undefined) return [`${path},${type},,UNDECLARED`]
    if (access === 'public' || access === 'self')
      return [[path, type, '', ...Role.options.map(() => access)].join()]
    if ('grant' in access) return [[path, type, '', ...cells(access.grant)].join()]
    return Object.entries(access.policy).map(([command, grant]) =>
      [path, type, command, ...cells(grant)].join(),
    )
  })
  return [['procedure', 'type', 'command', ...Role.options].join(), ...lines.toSorted()]
}
