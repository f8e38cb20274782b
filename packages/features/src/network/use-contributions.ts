import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { ContributionSide } from '@skillchain/domain/network/contribution'
import { contributionPolicy } from '@skillchain/domain/network/contribution.policy'
import { edits, transitions } from '@skillchain/domain/network/contribution.rules'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import type { Column } from '@skillchain/ui/list/column'
import { useFormats } from '@skillchain/ui/text/format'

import { useChain } from './use-chain.ts'

export type ContributionRow = Awaited<ReturnType<Api['contribution']['list']['query']>>['rows'][number]

const sideIn = (text: string | undefined) => ContributionSide.safeParse(text).data ?? null

/** What the reader may do in a chain's ledger (三出台账): promise, and report on what it has promised itself. */
export function useLedgerRights(chainId: () => string) {
  const { acting } = useSession()
  const { own, regulates, permitted, opens } = useChain(chainId)

  const subject = (giverId: string) => ({
    chainId: ChainId.parse(chainId()),
    parties: [OrganisationId.parse(giverId)],
  })
  const mayPromise = computed(() => {
    const me = acting.value?.organisationId
    const belongs = regulates.value || own.value?.status === 'accepted'
    return (
      me !== undefined &&
      belongs &&
      opens('contributions') &&
      permitted(contributionPolicy.promise, subject(me))
    )
  })
  const may = (command: 'deliver' | 'revise' | 'withdraw', { giverId, status }: ContributionRow) => {
    const from: readonly string[] = command === 'revise' ? edits.revise : transitions[command].from
    const open = command === 'deliver' || opens('contributions')
    return from.includes(status) && open && permitted(contributionPolicy[command], subject(giverId))
  }
  return { mayPromise, may }
}

/** A chain's ledger, in words. */
export function useContributions(chainId: () => string) {
  const { t } = useI18n()
  const api = useApi()
  const formats = useFormats()
  const { acting } = useSession()
  const list = useListQuery({
    name: () => ['chain', acting.value?.organisationId, chainId(), 'contributions'],
    filters: ['side'],
    fetch: ({ limit, after, filter }) =>
      api.contribution.list.query({
        chainId: chainId(),
        limit,
        ...(after && { after }),
        side: sideIn(filter['side']),
      }),
  })
  const { may } = useLedgerRights(chainId)

  const amount = (quantity: number, { unit }: ContributionRow) =>
    `${formats.value.number(quantity)} ${t(`network.contributionUnit.${unit}`)}`
  const rows = computed(() =>
    list.rows.value.map((row) => ({
      id: row.id,
      giver: row.giverName ?? '',
      kind: t(`network.contributionKind.${row.kind}`),
      title: row.title,
      promised: amount(row.quantity, row),
      delivered: amount(row.delivered, row),
      dueOn: row.dueOn,
      status: t(`network.contributionStatus.${row.status}`),
      row,
      acts: (['deliver', 'revise', 'withdraw'] as const).filter((command) => may(command, row)),
    })),
  )
  const columns = computed((): Column[] => [
    { key: 'kind', label: t('network.contributions.kind') },
    { key: 'title', label: t('network.contributions.title') },
    { key: 'giver', label: t('network.contributions.giver') },
    { key: 'promised', label: t('network.contributions.promised'), align: 'end' },
    { key: 'delivered', label: t('network.contributions.delivered'), align: 'end' },
    { key: 'dueOn', label: t('network.contributions.dueOn'), kind: 'date' },
    { key: 'status', label: t('network.contributions.status') },
    ...(rows.value.some(({ acts }) => acts.length > 0)
      ? [{ key: 'acts', label: t('network.members.actions') }]
      : []),
  ])
  const find = (id: string | null) => list.rows.value.find((row) => row.id === id)
  return { list, rows, columns, find }
}
