import { useQuery } from '@tanstack/vue-query'
import { uuidv7 } from 'uuidv7'
import { computed } from 'vue'

import {
  type AttendanceCorrection,
  AttendanceCorrectionId,
} from '@skillchain/domain/training/attendance-correction'
import { attendanceCorrectionPolicy as policy } from '@skillchain/domain/training/attendance-correction.policy'
import type { Command, Proposal } from '@skillchain/domain/training/attendance-correction.rules'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { problemText } from '@skillchain/shell/problem/problem-text'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import { type SessionRef, touchedBySession } from './use-training-session.ts'

/** The corrections of a session's attendance, and the ways to ask for one and to decide on it. */
export function useAttendanceCorrections(ref: () => SessionRef) {
  const api = useApi()
  const words = useWords()
  const { t } = words
  const { show } = useToast()
  const { acting } = useSession()
  const reading = useQuery({
    queryKey: computed(() => [
      'training-session',
      acting.value?.organisationId,
      ref().chainId,
      ref().sessionId,
      'corrections',
    ]),
    queryFn: () => api.attendanceCorrection.list.query(ref()),
  })
  const invalidates = touchedBySession
  type Founding = Parameters<typeof api.attendanceCorrection.found.mutate>[0]
  const proposing = useCommand((input: Founding) => api.attendanceCorrection.found.mutate(input), {
    invalidates,
    onDone: () => show(t('session.correction.proposed')),
  })
  type Deciding = Parameters<typeof api.attendanceCorrection.perform.mutate>[0]
  const deciding = useCommand((input: Deciding) => api.attendanceCorrection.perform.mutate(input), {
    invalidates,
    onDone: () => show(t('session.correction.decided')),
  })
  const propose = (draft: Proposal) =>
    proposing.performed({
      chainId: ref().chainId,
      id: AttendanceCorrectionId.parse(uuidv7()),
      draft,
    })
  const decide = ({ chainId, id, version }: AttendanceCorrection, command: Command) =>
    deciding.performed({ chainId, id, version, command })
  /** Whether the reader's side is to answer it: the one that did not ask. */
  const isToDecide = ({ status, proposedFor }: AttendanceCorrection) =>
    status === 'proposed' && acting.value?.organisationId !== proposedFor
  return {
    corrections: computed(() => reading.data.value ?? []),
    unread: reading.error,
    mayPropose: computed(() => (acting.value ? acting.value.role in policy.found : false)),
    isToDecide,
    propose,
    decide,
    busy: computed(() => proposing.busy.value || deciding.busy.value),
    error: computed(() => proposing.error.value ?? deciding.error.value),
    /** Why a decision was refused, in a sentence. */
    refusal: computed(() =>
      deciding.error.value
        ? problemText(words, deciding.problem.value, deciding.error.value).title
        : undefined,
    ),
  }
}
