import type { Grade } from '../standard/grade.ts'
import type { Apprenticeship, Protection } from './apprenticeship.ts'
import type { MentorId } from './mentor.ts'
import type { Segment } from './segment.ts'

/** What has happened to an apprentice's record. It names people by id; a tutor's name stands in the record alone. */
export type ApprenticeshipEvent =
  | { type: 'registered'; applicationId: string; startsOn: string; endsOn: string }
  | { type: 'mentor-assigned'; mentorId: MentorId; grade: Grade }
  | { type: 'tutor-assigned' }
  | { type: 'planned'; segments: Segment[] }
  | { type: 'protected'; protection: Protection }
  | { type: 'started'; fromOn: string }
  | { type: 'paused'; fromOn: string; reason: string }
  | { type: 'resumed'; fromOn: string }
  | { type: 'transferred'; fromOn: string; segments: Segment[]; reason: string }
  | { type: 'completed'; onDay: string; segments: Segment[] }
  | { type: 'broken-off'; onDay: string; segments: Segment[]; reason: string }

function changed(event: ApprenticeshipEvent): Partial<Apprenticeship> {
  switch (event.type) {
    case 'registered':
      return { status: 'planning' }
    case 'mentor-assigned':
      return { mentorId: event.mentorId, mentorGrade: event.grade }
    case 'tutor-assigned':
      return { tutored: true }
    case 'planned':
      return { segments: event.segments }
    case 'protected':
      return event.protection
    case 'started':
      return { status: 'training' }
    case 'paused':
      return { status: 'paused', pausedFromOn: event.fromOn, reason: event.reason }
    case 'resumed':
      return { status: 'training', pausedFromOn: null, reason: null }
    case 'transferred':
      return { segments: event.segments, reason: event.reason }
    case 'completed':
      return { status: 'completed', endedOn: event.onDay, segments: event.segments, pausedFromOn: null }
    case 'broken-off': {
      const { onDay: endedOn, segments, reason } = event
      return { status: 'brokenOff', endedOn, segments, reason, pausedFromOn: null }
    }
  }
}

export const evolve = (state: Apprenticeship, event: ApprenticeshipEvent): Apprenticeship => ({
  ...state,
  ...changed(event),
  version: state.version + 1,
})
