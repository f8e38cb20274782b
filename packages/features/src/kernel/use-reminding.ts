import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useTasks } from '@skillchain/shell/tasks/use-tasks'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

/** Reminding (催办) whoever one waits for, once a press. */
export function useReminding() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  const { theirs } = useTasks()
  const { perform, busy, error } = useCommand(api.task.remind.mutate, {
    invalidates: [['task']],
    onDone: () => show(t('shell.home.remindDone')),
  })

  const taskOf = (id: string) => theirs.value.find((task) => task.id === id)

  function remind(id: string): void {
    const [recordId = ''] = id.split(':')
    const chainId = taskOf(id)?.chainId
    if (chainId) perform({ chainId, recordId })
  }
  return {
    remind,
    busy,
    error,
    canRemind: (id: string) => taskOf(id)?.canRemind === true,
    wasReminded: (id: string) => {
      const task = taskOf(id)
      return task !== undefined && !task.canRemind && task.remindedOn !== null
    },
  }
}
