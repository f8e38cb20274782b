import { computed } from 'vue'
import { useRouter } from 'vue-router'

import { useTasks } from '@skillchain/shell/tasks/use-tasks'
import { dueText } from '@skillchain/shell/text/working-days'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Task } from '@skillchain/ui/list/task'
import { useFormats } from '@skillchain/ui/text/format'

type Waiting = ReturnType<typeof useTasks>['mine']['value'][number]

/** The tasks of the organisation in the address, in words and with the way to each. */
export function useTaskHome() {
  const { t } = useWords()
  const formats = useFormats()
  const router = useRouter()
  const { mine, theirs, base, pending, error, refetch } = useTasks()

  function statusOf({ mine: own, workingDaysLeft, remindedOn }: Waiting): Task['status'] {
    if (workingDaysLeft !== null && workingDaysLeft < 0) return { label: t('status.overdue'), tone: 'danger' }
    if (own && remindedOn !== null) return { label: t('shell.home.reminded'), tone: 'danger' }
    return own ? { label: t('status.act'), tone: 'act' } : { label: t('status.waiting'), tone: 'plain' }
  }
  function dueOf({ workingDaysLeft, since }: Waiting): string {
    if (workingDaysLeft === null) return t('shell.home.since', { day: formats.value.dayOf(since) })
    const { key, params } = dueText(workingDaysLeft)
    return t(key, params)
  }
  const worded = (task: Waiting): Task => ({
    id: task.id,
    title: t(`task.${task.kind}`, task.params),
    href: router.resolve(`${base.value}${task.path}`).href,
    party: task.counterpart ?? undefined,
    due: dueOf(task),
    status: statusOf(task),
  })

  return {
    mine: computed(() => mine.value.map(worded)),
    theirs: computed(() => theirs.value.map(worded)),
    pending,
    error,
    refetch,
  }
}
