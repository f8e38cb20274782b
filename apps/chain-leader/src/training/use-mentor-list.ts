import { computed } from 'vue'

import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'

export type MentorRow = Awaited<ReturnType<Api['mentor']['list']['query']>>['rows'][number]

/** The mentors of the reader's enterprise, a page at a time. */
export function useMentorList(chainId: () => string) {
  const { t } = useWords()
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<MentorRow>({
    name: () => ['mentor', acting.value?.organisationId, chainId()],
    fetch: ({ limit, after }) =>
      api.mentor.list.query({ chainId: chainId(), limit, ...(after && { after }) }),
  })
  const columns = computed((): Column[] => [
    { key: 'name', label: t('apprenticeship.mentors.name') },
    { key: 'grade', label: t('apprenticeship.mentors.grade') },
    { key: 'load', label: t('apprenticeship.mentors.load') },
    { key: 'status', label: t('apprenticeship.mentors.status') },
    { key: 'act', label: t('apprenticeship.mentors.retire') },
  ])
  return { list, columns }
}
