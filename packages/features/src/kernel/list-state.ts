import { problemOf } from '@skillchain/shell/api/problem-of'
import type { ListState } from '@skillchain/ui/list/column'

/** How a list stands that comes in one answer and is not paged. */
export function listStateOf(
  rows: readonly unknown[],
  { error, pending }: { readonly error: unknown; readonly pending: boolean },
): ListState {
  if (rows.length > 0) return error ? 'stale' : 'ready'
  if (error) return problemOf(error)?.kind === 'forbidden' ? 'denied' : 'error'
  return pending ? 'loading' : 'empty'
}
