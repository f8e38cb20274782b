import type { Command, CommandType } from '@skillchain/domain/network/contribution.rules'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import { touched } from './use-chain.ts'
import type { ContributionRow } from './use-contributions.ts'

const done: Record<CommandType, string> = {
  deliver: 'network.contributions.deliverDone',
  revise: 'network.contributions.reviseDone',
  withdraw: 'network.contributions.withdrawDone',
}

/** Gives a command to a contribution as it is on screen. */
export function useContributionCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.contribution.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.contribution.perform.mutate(input), {
    invalidates: touched,
    onDone: (_, { command }) => show(t(done[command.type])),
  })
  const give = (
    { chainId, id, version }: Pick<ContributionRow, 'chainId' | 'id' | 'version'>,
    command: Command,
  ) => sending.performed({ chainId, id, version, command })
  const { busy, error, problem, reset } = sending
  return { give, busy, error, problem, reset }
}
