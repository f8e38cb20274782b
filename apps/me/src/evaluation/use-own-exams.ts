import { computed } from 'vue'

import { standingOf } from '@skillchain/domain/evaluation/own-exam.rules'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'

import { examTone, useAppealTime } from './exam-standing.ts'

type OwnExamLine = Awaited<ReturnType<Api['candidate']['mine']['query']>>['rows'][number]

/** Every exam the reader was registered for, and how it stands. */
export function useOwnExams() {
  const { t } = useWords()
  const api = useApi()
  const { acting } = useSession()
  const { timeText } = useAppealTime()
  const list = useListQuery<OwnExamLine & { today: string }>({
    name: () => ['candidate', acting.value?.organisationId, 'mine'],
    fetch: async ({ limit, after }) => {
      const { today, rows, next } = await api.candidate.mine.query({ limit, ...(after && { after }) })
      return { rows: rows.map((row) => ({ ...row, today })), next }
    },
  })
  const rows = computed(() =>
    list.rows.value.map((exam) => ({
      id: exam.id,
      chainId: exam.chainId,
      batchName: exam.batchName,
      occupation: `${exam.occupationName} · ${t(`standard.grade.${exam.grade}`)}`,
      examOn: exam.examOn,
      siteName: exam.siteName,
      standing: t(`evaluation.own.standing.${standingOf(exam)}`),
      tone: examTone(exam),
      appeal: timeText(exam),
    })),
  )
  const columns = computed((): Column[] => [
    { key: 'batchName', label: t('evaluation.own.batch') },
    { key: 'occupation', label: t('evaluation.own.occupation') },
    { key: 'examOn', label: t('evaluation.own.examOn'), kind: 'date' },
    { key: 'siteName', label: t('evaluation.own.site') },
    { key: 'standing', label: t('evaluation.own.standingLabel') },
    { key: 'appeal', label: t('evaluation.own.appealLabel') },
  ])
  return { list, rows, columns }
}
