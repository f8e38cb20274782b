import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { startsFrom } from '@skillchain/domain/kernel/transitions'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { ClueId } from '@skillchain/domain/supervision/clue'
import { cluePolicy } from '@skillchain/domain/supervision/clue.policy'
import { type Command, type CommandType, transitions } from '@skillchain/domain/supervision/clue.rules'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import type { ClueRow } from './use-clues.ts'

/** One clue, what else there is about the same organisation, and what the reader may make of it now. */
export function useClue(ref: () => { chainId: string; clueId: string }) {
  const api = useApi()
  const { acting } = useSession()
  const asked = () => ({ chainId: ChainId.parse(ref().chainId), id: ClueId.parse(ref().clueId) })
  const key = (part: string) =>
    computed(() => ['clue', acting.value?.organisationId, ref().chainId, ref().clueId, part])
  const reading = useQuery({ queryKey: key('one'), queryFn: () => api.clue.byId.query(asked()) })
  const happened = useQuery({ queryKey: key('history'), queryFn: () => api.clue.history.query(asked()) })
  const near = useQuery({ queryKey: key('beside'), queryFn: () => api.clue.beside.query(asked()) })

  const clue = computed(() => reading.data.value)
  const can = (command: CommandType) =>
    clue.value !== undefined &&
    acting.value !== null &&
    acting.value.role in cluePolicy[command] &&
    startsFrom(transitions[command], clue.value.status)
  return {
    clue,
    can,
    beside: computed(() => near.data.value ?? []),
    history: computed(() => happened.data.value ?? []),
    pending: reading.isPending,
    error: computed(() => reading.error.value ?? happened.error.value ?? near.error.value),
    refetch: reading.refetch,
  }
}

/** Judges a clue as it is on screen. */
export function useClueCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.clue.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.clue.perform.mutate(input), {
    invalidates: [['clue'], ['task'], ['audit-rule']],
    onDone: (_, { command }) => show(t(`supervision.clue.done.${command.type}`)),
  })
  const give = ({ chainId, id, version }: ClueRow, command: Command) =>
    sending.performed({ chainId, id, version, command })
  return { ...sending, give }
}
