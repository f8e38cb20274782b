import type { Command, CommandType } from '@skillchain/domain/network/chain-command'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import { type Chain, touched } from './use-chain.ts'

/** What is said once a command is done, where it is worth a word. */
const done: Partial<Record<CommandType, string>> = {
  revise: 'network.edit.saved',
  amendCharter: 'network.edit.saved',
  submit: 'network.submit.done',
  return: 'network.review.returned',
  approve: 'network.review.approved',
  activate: 'network.activate.done',
  suspend: 'network.suspend.done',
  resume: 'network.resume.done',
  dissolve: 'network.dissolve.done',
}

/** Gives a command to a chain as it is on screen. */
export function useChainCommand(onConflict?: () => unknown) {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.chain.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.chain.perform.mutate(input), {
    invalidates: touched,
    onDone: (_, { command }) => {
      const key = done[command.type]
      if (key) show(t(key))
    },
    ...(onConflict && { onConflict }),
  })
  const give = ({ id, version }: Pick<Chain, 'id' | 'version'>, command: Command) =>
    sending.performed({ chainId: id, id, version, command })
  const { busy, error, problem, conflict, reset } = sending
  return { give, busy, error, problem, conflict, reset }
}
