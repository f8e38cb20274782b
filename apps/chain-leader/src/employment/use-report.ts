import { uuidv7 } from 'uuidv7'
import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'

import { Report } from '@skillchain/domain/employment/report-employment'
import { EmploymentId } from '@skillchain/domain/employment/employment'
import { touchedByEmployment } from '@skillchain/features/employment/use-employments'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useForm } from '@skillchain/shell/form/use-form'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'
import { useToast } from '@skillchain/ui/state/toast'

import { emptyTerms } from './empty-terms.ts'

/** Before anybody is chosen. */
const nobody: object = { applicationId: '', terms: emptyTerms }

export type Hireable = Awaited<ReturnType<Api['employment']['hireable']['query']>>['rows'][number]

/** Whoever may be reported as hired, of the enterprise's own or of the chain's others. */
export function useHireable(chainId: () => string) {
  const { t } = useWords()
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<Hireable>({
    name: () => ['employment', acting.value?.organisationId, chainId(), 'hireable'],
    filters: ['which'],
    // The form stands below: it stays within reach.
    limit: 10,
    fetch: ({ limit, after, filter, search }) =>
      api.employment.hireable.query({
        chainId: chainId(),
        elsewhere: filter['which'] === 'elsewhere',
        limit,
        ...(after && { after }),
        ...(search && { search }),
      }),
  })
  const columns = computed((): Column[] => [
    { key: 'name', label: t('employment.report.column.person'), width: '6rem' },
    { key: 'postName', label: t('employment.record.field.postTitle') },
    { key: 'goal', label: t('employment.report.column.goal') },
    { key: 'certifiedGrade', label: t('employment.report.column.certified') },
    { key: 'apprenticed', label: t('employment.report.column.progress') },
    { key: 'collegeName', label: t('employment.record.column.college') },
    { key: 'enterpriseName', label: t('employment.record.column.enterprise'), hidden: true },
  ])
  return { list, columns }
}

/** The report of one hire, filled in with what the post was offered for. */
export function useReport(chainId: () => string) {
  const { t } = useWords()
  const api = useApi()
  const router = useRouter()
  const { show } = useToast()
  const chosen = ref<Hireable>()
  const form = useForm(Report, nobody)
  // One id for one form, so that sending it again after a lost answer reports nothing twice.
  const newId = EmploymentId.parse(uuidv7())

  function choose(person: Hireable) {
    chosen.value = person
    const { dictionaryVersion, occupationCode, divisionCode, payFromFen, payToFen, certifiedGrade, goal } =
      person
    const grade = certifiedGrade ?? goal
    const offered = { dictionaryVersion, occupationCode, divisionCode, payFromFen, payToFen, grade }
    form.reset({
      applicationId: person.id,
      terms: { ...emptyTerms, ...offered, postTitle: person.postName, contractKind: 'fixedTerm' },
    })
  }
  type Input = Parameters<typeof api.employment.found.mutate>[0]
  const { performed, busy, error } = useCommand((input: Input) => api.employment.found.mutate(input), {
    invalidates: touchedByEmployment,
    onDone: () => show(t('employment.report.done')),
  })
  async function send(draft: Report) {
    if (!(await performed({ chainId: chainId(), id: newId, draft }))) return
    await router.push({ name: 'employment', params: { chainId: chainId(), employmentId: newId } })
  }
  return { chosen, choose, form, send, busy, error }
}
