import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'

import { usePlaceNames } from '@skillchain/features/standard/use-place-names'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day } from '@skillchain/domain/kernel/moment'
import type { Page } from '@skillchain/domain/kernel/page'
import { Stage } from '@skillchain/domain/supervision/funnel'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'

import { usualYear } from './scope.ts'
import { columnsOf, kindOf } from './stage-columns.ts'
import { periodOf } from './use-rows-href.ts'

type Row = { readonly id: string } & Readonly<Record<string, string | number | null>>
type Input = Parameters<Api['stageRows']['demanded']['query']>[0]

const dayIn = (value: unknown, otherwise: string) => Day.safeParse(value).data ?? otherwise

/** Asks for the rows of each stage, and puts into words what in them is a code. */
function useFetches(): Record<Stage, (input: Input) => Promise<Page<Row>>> {
  const { t } = useI18n()
  const api = useApi()
  const places = usePlaceNames()

  async function people(input: Input, admittedOnly: boolean): Promise<Page<Row>> {
    const { rows, next } = await api.stageRows.applied.query({ ...input, admittedOnly })
    const worded = rows.map((row) =>
      Object.assign({}, row, { status: t(`supervision.rows.applicationStatus.${row.status}`) }),
    )
    return { rows: worded, next }
  }
  return {
    demanded: async (input) => {
      const { rows, next } = await api.stageRows.demanded.query(input)
      const worded = rows.map((row) =>
        Object.assign({}, row, {
          grade: t(`standard.grade.${row.grade}`),
          city: places.city(row.divisionCode),
        }),
      )
      return { rows: worded, next }
    },
    planned: (input) => api.stageRows.planned.query(input),
    applied: (input) => people(input, false),
    admitted: (input) => people(input, true),
  }
}

/** The rows behind one number, in words. */
export function useStageRows() {
  const { t, locale } = useI18n()
  const route = useRoute()
  const fetches = useFetches()

  const stage = computed(() => Stage.safeParse(route.params['stage']).data ?? 'demanded')
  const chainId = computed(() => ChainId.parse(route.params['chainId']))
  const period = computed(() => {
    const usual = periodOf(String(usualYear()))
    return { from: dayIn(route.query['from'], usual.from), to: dayIn(route.query['to'], usual.to) }
  })
  const list = useListQuery<Row>({
    // The language is part of the question: the rows are put into words as they come.
    name: () => ['supervision', 'rows', chainId.value, stage.value, period.value, locale.value],
    fetch: ({ limit, after }) => {
      const { from: fromOn, to: toOn } = period.value
      const input = { chainId: chainId.value, fromOn, toOn, limit, ...(after && { after }) }
      return fetches[stage.value](input)
    },
  })
  const columns = computed(() => {
    const kind = kindOf(stage.value)
    return columnsOf[kind].map((column) =>
      Object.assign({ label: t(`supervision.rows.${kind}.${column.key}`) }, column),
    )
  })
  return { chainId, stage, period, list, columns }
}
