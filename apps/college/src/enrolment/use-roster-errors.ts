import { ref } from 'vue'

import { FaultCode } from '@skillchain/domain/enrolment/roster-cell'
import type { RosterImport } from '@skillchain/domain/enrolment/roster-import'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

/** The workbook of faulty rows, with a note in each wrong cell; the server knows codes, so the sentences go along. */
export function useRosterErrors(roster: () => RosterImport) {
  const { acting } = useSession()
  const { t } = useWords()
  const { show } = useToast()
  const busy = ref(false)

  async function download() {
    busy.value = true
    const notes = Object.fromEntries(
      FaultCode.options.map((code) => [code, `${t(`problem.${code}`)} ${t(`roster.remedy.${code}`)}`]),
    )
    const { chainId, id, fileName } = roster()
    try {
      const response = await fetch(`/api/download/roster-errors?${new URLSearchParams({ chainId, id })}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-organisation': acting.value?.organisationId ?? '' },
        body: JSON.stringify({ notes }),
      })
      if (!response.ok) throw new Error(String(response.status))
      save(await response.blob(), `${fileName.replace(/\.\w+$/, '')}-${t('roster.outcome.faulty')}.xlsx`)
    } catch {
      show(t('remedy.unanswered'))
    } finally {
      busy.value = false
    }
  }
  return { download, busy }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
