import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { startsFrom } from '@skillchain/domain/kernel/transitions'
import { chainMemberPolicy } from '@skillchain/domain/network/chain-member.policy'
import { type CommandType, transitions } from '@skillchain/domain/network/chain-member.rules'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { useApi } from '@skillchain/shell/api/use-api'

import { useChain, useChainKey } from './use-chain.ts'
import type { MemberRow } from './use-member-command.ts'
import { usePlaceNames } from '../standard/use-place-names.ts'

/** The columns of the list of members; what can be done stands last, where something can. */
function useMemberColumns(withActs: () => boolean) {
  const { t } = useI18n()
  return computed(() => [
    { key: 'organisationName', label: t('network.members.organisation') },
    { key: 'kind', label: t('network.members.kind') },
    { key: 'city', label: t('network.members.city') },
    { key: 'creditCode', label: t('network.members.creditCode'), hidden: true },
    { key: 'status', label: t('network.members.status') },
    { key: 'joinedOn', label: t('network.members.since'), kind: 'date' as const },
    { key: 'replyDueOn', label: t('network.members.replyDue'), kind: 'date' as const },
    { key: 'reason', label: t('network.members.reason'), hidden: true },
    ...(withActs() ? [{ key: 'acts', label: t('network.members.actions') }] : []),
  ])
}

/** Who belongs to a chain, in words, and what the reader may do about each. */
export function useMembers(chainId: () => string) {
  const { t } = useI18n()
  const api = useApi()
  const places = usePlaceNames()
  const { chain, own, permitted, opens } = useChain(chainId)
  const reading = useQuery({
    queryKey: useChainKey(chainId)('members'),
    queryFn: () => api.chainMember.list.query({ chainId: chainId() }),
  })

  /** The leader stays, and answers to invitations have a place of their own. */
  function may(command: CommandType, member: MemberRow): boolean {
    if (member.leads || !startsFrom(transitions[command], member.status)) return false
    if (command === 'inviteAgain' && !opens('members')) return false
    const parties = [OrganisationId.parse(member.organisationId)]
    return permitted(chainMemberPolicy[command], { chainId: ChainId.parse(chainId()), parties })
  }
  const mayInvite = computed(
    () =>
      opens('members') &&
      permitted(chainMemberPolicy.invite, { chainId: ChainId.parse(chainId()), parties: [] }),
  )
  const members = computed(() => reading.data.value ?? [])
  const rows = computed(() =>
    members.value.map((member) => ({
      id: member.id,
      organisationName: member.organisationName,
      kind: t(`network.memberKind.${member.kind}`),
      city: places.city(member.divisionCode),
      creditCode: member.creditCode,
      status: t(`network.memberStatus.${member.status}`),
      tone: member.status === 'invited' ? ('warn' as const) : ('plain' as const),
      joinedOn: member.joinedOn,
      replyDueOn: member.replyDueOn,
      reason: member.reason,
      member,
      acts: (['inviteAgain', 'remove', 'leave'] as const).filter((command) => may(command, member)),
    })),
  )
  const columns = useMemberColumns(() => rows.value.some(({ acts }) => acts.length > 0))
  const state = computed(() => {
    if (reading.isError.value) return 'error'
    return reading.isPending.value ? 'loading' : 'ready'
  })
  const find = (id: string | null) => members.value.find((member) => member.id === id)
  return { chain, own, rows, columns, state, mayInvite, find, refetch: reading.refetch }
}
