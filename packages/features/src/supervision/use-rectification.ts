import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { RectificationStatus } from '@skillchain/domain/supervision/rectification'
import { rectificationPolicy } from '@skillchain/domain/supervision/rectification.policy'
import { type Command, type CommandType, isInTurn } from '@skillchain/domain/supervision/rectification.rules'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'
import type { Tone } from '@skillchain/ui/state/tone'

import { touchedBySupervision } from './use-inspection.ts'

export type RectificationRow = Awaited<ReturnType<Api['rectification']['byId']['query']>>

export const rectificationTone = (status: RectificationStatus): Tone =>
  ({ planning: 'act', doing: 'act', rechecking: 'warn', closed: 'done', escalated: 'danger' } as const)[
    status
  ]

/** One rectification, and what the reader may do about it now. */
export function useRectification(ref: () => { chainId: string; rectificationId: string }) {
  const api = useApi()
  const { acting } = useSession()
  const asked = () => ({ chainId: ChainId.parse(ref().chainId), id: ref().rectificationId })
  const key = (part: string) =>
    computed(() => [
      'rectification',
      acting.value?.organisationId,
      ref().chainId,
      ref().rectificationId,
      part,
    ])
  const reading = useQuery({ queryKey: key('one'), queryFn: () => api.rectification.byId.query(asked()) })
  const happened = useQuery({
    queryKey: key('history'),
    queryFn: () => api.rectification.history.query(asked()),
  })
  const rectification = computed(() => reading.data.value)
  const can = (command: CommandType): boolean =>
    rectification.value !== undefined &&
    acting.value !== null &&
    acting.value.role in rectificationPolicy[command] &&
    isInTurn(rectification.value, command)
  return {
    rectification,
    can,
    history: computed(() => happened.data.value ?? []),
    pending: reading.isPending,
    error: computed(() => reading.error.value ?? happened.error.value),
    refetch: reading.refetch,
  }
}

/** Gives a command to a rectification as it is on screen. */
export function useRectificationCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.rectification.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.rectification.perform.mutate(input), {
    invalidates: touchedBySupervision,
    onDone: (_, { command }) => show(t(`supervision.rectification.done.${command.type}`)),
  })
  type Stated = Pick<RectificationRow, 'chainId' | 'id' | 'version'>
  const give = ({ chainId, id, version }: Stated, command: Command) =>
    sending.performed({ chainId, id, version, command })
  return { ...sending, give }
}
