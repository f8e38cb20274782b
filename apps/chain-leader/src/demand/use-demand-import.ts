import { computed, ref, shallowRef } from 'vue'
import { useRouter } from 'vue-router'

import { DEMAND_COLUMNS, type DemandSheetRow } from '@skillchain/domain/demand/demand-sheet'
import { touchedByDemand } from '@skillchain/features/demand/use-demand'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useWords } from '@skillchain/shell/text/use-words'
import { csvOf } from '@skillchain/ui/chart/chart-data'
import { useToast } from '@skillchain/ui/state/toast'

/** What fits into one call with its wrapping. */
const LARGEST = 600 * 1024

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCodePoint(byte)
  return btoa(text)
}

const isGood = (row: DemandSheetRow) => row.terms !== null

/** Reads a sheet of demands, shows what it would bring, and keeps the good rows when asked. */
export function useDemandImport(chainId: () => string) {
  const api = useApi()
  const router = useRouter()
  const { t } = useWords()
  const { show } = useToast()
  const rows = shallowRef<DemandSheetRow[] | null>(null)
  const reading = ref(false)
  const tooLarge = ref(false)
  const unread = shallowRef<unknown>(null)

  const good = computed(() => (rows.value ?? []).flatMap(({ row, terms }) => (terms ? [{ row, terms }] : [])))
  const bad = computed(() => (rows.value ?? []).filter((row) => !isGood(row)))

  async function read([file]: File[]) {
    unread.value = null
    tooLarge.value = (file?.size ?? 0) > LARGEST
    if (!file || tooLarge.value) return
    reading.value = true
    try {
      const answer = await api.skillDemand.readSheet.query({
        chainId: chainId(),
        base64: await base64Of(file),
      })
      rows.value = answer.rows
    } catch (failure) {
      unread.value = failure
    } finally {
      reading.value = false
    }
  }

  type Adding = Parameters<typeof api.skillDemand.addMany.mutate>[0]
  const adding = useCommand((input: Adding) => api.skillDemand.addMany.mutate(input), {
    invalidates: touchedByDemand,
    onDone: ({ ids }) => show(t('demand.done.imported', { count: ids.length })),
  })
  async function keep() {
    const terms = good.value.map((row) => row.terms)
    if (await adding.performed({ chainId: chainId(), terms })) {
      await router.push({ name: 'demands', query: { chain: chainId(), status: 'draft' } })
    }
  }

  function saveTemplate() {
    const columns = DEMAND_COLUMNS.map(({ field, headings: [label] }) => ({ key: field, label }))
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([csvOf(columns, [])], { type: 'text/csv' }))
    link.download = `${t('demand.sheet.templateName')}.csv`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  const forget = () => (rows.value = null)
  const error = computed(() => unread.value ?? adding.error.value)
  return { rows, good, bad, read, keep, forget, saveTemplate, reading, keeping: adding.busy, error, tooLarge }
}
