import type { Conflict } from '@skillchain/domain/training/conflict'
import type { Segment } from '@skillchain/domain/training/segment'
import type { Words } from '@skillchain/shell/text/use-words'
import type { GanttBar, GanttRow } from '@skillchain/ui/chart/gantt'

import { type Apprentice, type Judged, judge } from './use-apprentices.ts'

/** A segment with whose it is, and what is against a rule in it. */
export interface BoardSegment {
  readonly apprentice: Apprentice
  readonly segment: Segment
  readonly conflicts: readonly Conflict[]
}

/** The segments of all these apprentices, one after another. */
export const segmentsOf = (apprentices: readonly Apprentice[], judged: Judged): BoardSegment[] =>
  apprentices.flatMap((apprentice) => {
    const { conflicts } = judge(apprentice, judged)
    return apprentice.segments.map((segment) => ({
      apprentice,
      segment,
      conflicts: conflicts.filter(({ segmentId }) => segmentId === segment.id),
    }))
  })

export const severityOf = (conflicts: readonly Conflict[]): Conflict['severity'] | undefined => {
  if (conflicts.length === 0) return undefined
  return conflicts.some(({ severity }) => severity === 'block') ? 'block' : 'warn'
}

/** In what words a chart speaks, and which of its segments its reader may move. */
interface Reading {
  readonly words: Words
  readonly movable: ReadonlySet<string>
}

function barOf({ apprentice, segment, conflicts }: BoardSegment, { words, movable }: Reading): GanttBar {
  const { t } = words
  const { id, title, place, shift, fromOn, toOn, kind } = segment
  const severity = severityOf(conflicts)
  const label = t('apprenticeship.board.bar', {
    person: apprentice.name,
    title,
    place,
    shift: t(`apprenticeship.record.segment.shift.${shift}`),
    from: fromOn,
    to: toOn,
  })
  return {
    key: id,
    text: title,
    label,
    fromOn,
    toOn,
    kind: kind === 'post' ? 'filled' : 'outlined',
    movable: movable.has(id),
    mark: severity && {
      tone: severity === 'block' ? 'danger' : 'warn',
      label: t(`apprenticeship.board.${severity}Mark`),
    },
  }
}

/** The rows of the chart: one for each apprentice, under their mentor. */
export function ganttRows(
  apprentices: readonly Apprentice[],
  segments: readonly BoardSegment[],
  reading: Reading,
): GanttRow[] {
  const { words } = reading
  return apprentices.map((apprentice) => ({
    key: apprentice.id,
    label: apprentice.name,
    group: apprentice.mentorName
      ? words.t('apprenticeship.board.group', { name: apprentice.mentorName })
      : words.t('apprenticeship.board.unassigned'),
    bars: segments.filter((of) => of.apprentice.id === apprentice.id).map((of) => barOf(of, reading)),
  }))
}

/** The same as a table: a row for each segment. */
export const twinRows = (segments: readonly BoardSegment[], { t }: Words) =>
  segments.map(({ apprentice, segment, conflicts }) => {
    const severity = severityOf(conflicts)
    return {
      mentor: apprentice.mentorName ?? t('apprenticeship.board.unassigned'),
      person: apprentice.name,
      title: segment.title,
      kind: t(`apprenticeship.record.segment.kind.${segment.kind}`),
      place: segment.place,
      shift: t(`apprenticeship.record.segment.shift.${segment.shift}`),
      fromOn: segment.fromOn,
      toOn: segment.toOn,
      hoursPerDay: segment.hoursPerDay,
      conflict: severity ? t(`apprenticeship.record.severity.${severity}`) : null,
    }
  })
