import type { Command, CommandType } from '@skillchain/domain/network/chain-member.rules'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import { touched } from './use-chain.ts'

export type MemberRow = Awaited<ReturnType<Api['chainMember']['list']['query']>>[number]

const done: Record<CommandType, string> = {
  accept: 'network.invitation.accepted',
  decline: 'network.invitation.declined',
  leave: 'network.members.left',
  remove: 'network.members.removed',
  inviteAgain: 'network.members.invited',
}

/** Gives a command to a place in a chain as it is on screen. */
export function useMemberCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.chainMember.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.chainMember.perform.mutate(input), {
    invalidates: touched,
    onDone: (_, { command }) => show(t(done[command.type])),
  })
  const give = ({ chainId, id, version }: Pick<MemberRow, 'chainId' | 'id' | 'version'>, command: Command) =>
    sending.performed({ chainId, id, version, command })
  const { busy, error, problem, reset } = sending
  return { give, busy, error, problem, reset }
}
