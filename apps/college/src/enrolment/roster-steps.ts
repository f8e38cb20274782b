import type { RosterImportStatus } from '@skillchain/domain/enrolment/roster-import'
import type { Words } from '@skillchain/shell/text/use-words'
import type { Step } from '@skillchain/ui/page/StepList.vue'

const names = ['upload', 'map', 'check', 'result', 'receipt'] as const

const at: Record<RosterImportStatus, number> = {
  uploaded: 1,
  failed: 1,
  mapped: 2,
  checking: 2,
  checked: 3,
  importing: 4,
  imported: 4,
  undone: 5,
  discarded: 5,
}

/** The steps of an import, and how far this one has come. */
export const stepsOf = (status: RosterImportStatus, t: Words['t']): Step[] =>
  names.map((key, index) => ({ key, label: t(`roster.steps.${key}`), state: stateOf(index, at[status]) }))

function stateOf(index: number, current: number): Step['state'] {
  if (index < current) return 'done'
  return index === current ? 'current' : 'todo'
}
