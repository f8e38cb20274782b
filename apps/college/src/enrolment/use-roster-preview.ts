import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'

import type { RosterColumn } from '@skillchain/domain/enrolment/roster-column'
import type { RosterImport, RosterLayout } from '@skillchain/domain/enrolment/roster-import'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'

type Encoding = RosterLayout['encoding']

type Preview = Awaited<ReturnType<Api['rosterImport']['preview']['query']>>

/** How the file is to be read; nothing until it is known where its headings stand. */
function layoutOf(preview: Preview | undefined, columns: (RosterColumn | null)[]): RosterLayout | null {
  if (!preview?.headingRow) return null
  const { sheet, encoding, headingRow } = preview
  return { sheet, encoding, headingRow, columns }
}

/** The file's first rows as they would be read, and what the reader says its columns are. */
export function useRosterPreview(roster: () => RosterImport) {
  const api = useApi()
  const sheet = ref<string | null>(null)
  const encoding = ref<Encoding>(null)
  const headingRow = ref<number | null>(null)
  const columns = ref<(RosterColumn | null)[]>([])

  const asked = computed(() => ({
    chainId: roster().chainId,
    id: roster().id,
    sheet: sheet.value,
    encoding: encoding.value,
    ...(headingRow.value !== null && { headingRow: headingRow.value }),
  }))
  const { data, isPending, error } = useQuery({
    queryKey: computed(() => ['roster-preview', asked.value]),
    queryFn: () => api.rosterImport.preview.query(asked.value),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  watch(
    data,
    (preview) => {
      columns.value = preview?.columns.map(({ column }) => column) ?? []
    },
    { immediate: true },
  )

  const missing = computed(() =>
    (data.value?.required ?? []).filter((column) => !columns.value.includes(column)),
  )
  /** A column stands for one thing: taking it for one frees it from the other. */
  function choose(index: number, column: RosterColumn | null) {
    columns.value = columns.value.map((kept, at) => {
      if (at === index) return column
      return kept === column ? null : kept
    })
  }
  const layout = computed(() => layoutOf(data.value, columns.value))
  return {
    preview: data,
    pending: isPending,
    error,
    sheet,
    encoding,
    headingRow,
    columns,
    choose,
    missing,
    layout,
  }
}
