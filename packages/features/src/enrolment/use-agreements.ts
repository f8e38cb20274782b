import { computed } from 'vue'

import { AgreementStatus } from '@skillchain/domain/enrolment/apprentice-agreement'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import type { ListSettings } from '@skillchain/shell/list/list-url'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'

export type AgreementRow = Awaited<ReturnType<Api['apprenticeAgreement']['list']['query']>>['rows'][number]

function questionOf(chainId: string, { search, filter }: ListSettings) {
  const status = AgreementStatus.safeParse(filter['status']).data
  return {
    chainId,
    filter: {
      ...(status && { status: [status] }),
      ...(filter['unsigned'] && { unsigned: true }),
      ...(filter['amending'] && { amending: true }),
      ...(search && { search }),
    },
  }
}

/** The agreements of a chain as the reader may see them. */
export function useAgreements(chainId: () => ChainId) {
  const api = useApi()
  const { acting } = useSession()
  return useListQuery<AgreementRow>({
    name: () => ['agreement', acting.value?.organisationId, chainId()],
    filters: ['status', 'unsigned', 'amending'],
    fetch: ({ limit, after, ...settings }) =>
      api.apprenticeAgreement.list.query({
        ...questionOf(chainId(), settings),
        limit,
        ...(after && { after }),
      }),
    count: async (settings) =>
      (await api.apprenticeAgreement.count.query(questionOf(chainId(), settings))).count,
  })
}

/** The columns of the list. */
export function useAgreementColumns() {
  const { t } = useWords()
  return computed((): Column[] => [
    { key: 'personName', label: t('agreement.list.person') },
    { key: 'postName', label: t('agreement.field.postName') },
    { key: 'programme', label: t('agreement.field.programme') },
    { key: 'enterpriseName', label: t('agreement.list.enterprise') },
    { key: 'collegeName', label: t('agreement.list.college') },
    { key: 'startsOn', label: t('agreement.field.startsOn'), kind: 'date' },
    { key: 'payFen', label: t('agreement.field.payFen'), kind: 'money' },
    { key: 'status', label: t('agreement.list.status') },
    { key: 'missing', label: t('agreement.list.waiting') },
  ])
}
