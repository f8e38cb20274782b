import { ref } from 'vue'

import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { ExportFormat } from '@skillchain/ui/list/column'
import { useToast } from '@skillchain/ui/state/toast'

interface Wanted {
  readonly fileName: string
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  /** What stands for a code in a column. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly question: object
}

/** Takes a list away as a file: exactly what its filter lets through, in the reader's words. */
export function useExport(list: string) {
  const { acting } = useSession()
  const { t } = useWords()
  const { show } = useToast()
  const busy = ref(false)

  async function take(format: ExportFormat, wanted: Wanted): Promise<void> {
    busy.value = true
    try {
      const response = await fetch(`/api/export/${list}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-organisation': acting.value?.organisationId ?? '' },
        body: JSON.stringify({ format, ...wanted }),
      })
      if (!response.ok) throw new Error(String(response.status))
      save(await response.blob(), `${wanted.fileName}.${format}`)
    } catch {
      show(t('remedy.unanswered'))
    } finally {
      busy.value = false
    }
  }
  return { take, busy }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
