import { computed } from 'vue'

import type { Command } from '@skillchain/domain/employment/upgrade-wish.rules'
import { UpgradeWishStatus } from '@skillchain/domain/employment/upgrade-wish'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import type { ListSettings } from '@skillchain/shell/list/list-url'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'
import { useToast } from '@skillchain/ui/state/toast'
import type { Tone } from '@skillchain/ui/state/tone'

export type WishLine = Awaited<ReturnType<Api['upgradeWish']['mine']['query']>>[number]

/** Everything on screen that a command on a wish may have changed. */
export const touchedByWish = [['upgrade-wish'], ['task']] as const

const tones: Readonly<Record<UpgradeWishStatus, Tone>> = {
  open: 'act',
  planned: 'done',
  declined: 'plain',
  withdrawn: 'plain',
}
export const wishTone = (status: UpgradeWishStatus): Tone => tones[status]

/** As the address says that only what waits for the reader is listed. */
export const MINE = 'mine'

function questionOf(chainId: string, { search, filter }: Pick<ListSettings, 'search' | 'filter'>) {
  const status = UpgradeWishStatus.safeParse(filter['status']).data
  return {
    chainId,
    ...(status && { status: [status] }),
    ...(filter['waiting'] === MINE && { waiting: true }),
    ...(search && { search }),
  }
}

/** The wishes of a chain that the reader may see, the latest first. */
export function useWishes(chainId: () => string) {
  const api = useApi()
  const { acting } = useSession()
  return useListQuery<WishLine>({
    name: () => ['upgrade-wish', acting.value?.organisationId, chainId()],
    filters: ['status', 'waiting'],
    fetch: ({ limit, after, ...settings }) =>
      api.upgradeWish.list.query({ ...questionOf(chainId(), settings), limit, ...(after && { after }) }),
    count: (settings) => api.upgradeWish.count.query(questionOf(chainId(), settings)),
  })
}

/** Gives a command to a wish as it is on screen. */
export function useWishCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  const done = {
    plan: 'employment.wish.plan.done',
    decline: 'employment.wish.decline.done',
    withdraw: 'employment.wish.own.withdrawn',
  } as const
  type Input = Parameters<typeof api.upgradeWish.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.upgradeWish.perform.mutate(input), {
    invalidates: touchedByWish,
    onDone: (_, { command }) => show(t(done[command.type])),
  })
  const give = ({ chainId, id, version }: Pick<WishLine, 'chainId' | 'id' | 'version'>, command: Command) =>
    sending.performed({ chainId, id, version, command })
  return { ...sending, give }
}

export function useWishColumns(acts: boolean) {
  const { t } = useWords()
  return computed((): Column[] => [
    { key: 'name', label: t('employment.wish.column.name'), width: '6rem' },
    { key: 'occupationName', label: t('employment.wish.column.occupation') },
    { key: 'grade', label: t('employment.wish.column.grade') },
    { key: 'readyOn', label: t('employment.wish.column.readyOn') },
    { key: 'batchName', label: t('employment.wish.column.batch') },
    { key: 'status', label: t('employment.wish.column.status') },
    { key: 'statedAt', label: t('employment.wish.column.statedAt'), kind: 'instant', hidden: true },
    { key: 'bodyName', label: t('employment.wish.column.body'), hidden: true },
    ...(acts ? [{ key: 'act', label: t('employment.wish.list.actions') }] : []),
  ])
}
