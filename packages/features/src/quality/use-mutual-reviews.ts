import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { ReviewStatus, meanOf } from '@skillchain/domain/quality/mutual-review'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import type { Column } from '@skillchain/ui/list/column'
import type { Tone } from '@skillchain/ui/state/tone'

export type Collaboration = Awaited<ReturnType<Api['mutualReview']['list']['query']>>['rows'][number]

export const toneOf: Record<ReviewStatus, Tone> = {
  awaited: 'act',
  sealed: 'plain',
  open: 'done',
  lapsed: 'warn',
}

/** To one decimal, as means are published. */
const points = (hundredths: number | null) =>
  hundredths === null ? null : (Math.round(hundredths / 10) / 10).toFixed(1)

/** What the reader may know of the other side's review. */
export function receivedStateOf({ given, received }: Collaboration): 'open' | 'hidden' | 'missing' {
  if (received) return 'open'
  return given.status === 'open' || given.status === 'lapsed' ? 'missing' : 'hidden'
}

/** The collaborations of a chain that the reader's organisation reviews and is reviewed on. */
export function useMutualReviews(chainId: () => ChainId) {
  const { t } = useI18n()
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<Collaboration>({
    name: () => ['mutual-review', acting.value?.organisationId, chainId()],
    filters: ['status'],
    fetch: ({ limit, after, filter }) => {
      const status = ReviewStatus.safeParse(filter['status']).data
      const question = { chainId: chainId(), limit, ...(after && { after }) }
      return api.mutualReview.list.query({ ...question, ...(status && { status: [status] }) })
    },
  })
  const rows = computed(() =>
    list.rows.value.map((row) => ({
      id: row.id,
      row,
      ratedName: row.ratedName,
      occasion: t(`quality.review.occasion.${row.given.occasion.kind}`, { title: row.given.occasion.title }),
      dueOn: row.given.dueOn,
      givenPoints: points(meanOf(row.given.scores)),
      receivedPoints: points(meanOf(row.received?.scores ?? null)),
    })),
  )
  const columns = computed((): Column[] => [
    { key: 'ratedName', label: t('quality.review.column.rated') },
    { key: 'occasion', label: t('quality.review.column.occasion') },
    { key: 'dueOn', label: t('quality.review.column.dueOn'), kind: 'date' },
    { key: 'given', label: t('quality.review.column.given') },
    { key: 'givenPoints', label: t('quality.review.column.givenPoints'), kind: 'number' },
    { key: 'received', label: t('quality.review.column.received') },
    { key: 'receivedPoints', label: t('quality.review.column.receivedPoints'), kind: 'number' },
  ])
  return { list, rows, columns }
}
