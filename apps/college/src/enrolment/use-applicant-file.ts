import { ApplicationStatus } from '@skillchain/domain/enrolment/application'
import { useExport } from '@skillchain/features/kernel/use-export'
import { useWords } from '@skillchain/shell/text/use-words'
import type { ExportFormat } from '@skillchain/ui/list/column'

/** What a file of applicants holds, and the message that heads each column. */
const COLUMNS = {
  name: 'roster.column.name',
  gender: 'roster.column.gender',
  birthYear: 'roster.application.birthYear',
  documentMask: 'roster.column.documentNumber',
  mobileMask: 'roster.column.mobile',
  school: 'roster.column.school',
  studentNumber: 'roster.column.studentNumber',
  postName: 'roster.application.post',
  enterpriseName: 'roster.application.enterprise',
  status: 'roster.list.status',
  submittedAt: 'roster.application.submittedAt',
}

/** Takes the list of applicants away as it is filtered, numbers masked. */
export function useApplicantFile(question: () => object) {
  const { t } = useWords()
  const { take } = useExport('applications')
  return (format: ExportFormat) =>
    take(format, {
      fileName: t('roster.application.title'),
      columns: Object.entries(COLUMNS).map(([key, label]) => ({ key, label: t(label) })),
      words: {
        status: Object.fromEntries(
          ApplicationStatus.options.map((key) => [key, t(`roster.application.status.${key}`)]),
        ),
        gender: { male: t('roster.application.gender.male'), female: t('roster.application.gender.female') },
      },
      question: question(),
    })
}
