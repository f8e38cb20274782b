import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Severity } from '@skillchain/domain/supervision/audit-rule'
import type { InspectionStatus } from '@skillchain/domain/supervision/inspection'
import type { Command } from '@skillchain/domain/supervision/inspection-command'
import { inspectionPolicy } from '@skillchain/domain/supervision/inspection.policy'
import { isInTurn } from '@skillchain/domain/supervision/inspection.rules'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'
import type { Tone } from '@skillchain/ui/state/tone'

export type InspectionRow = Awaited<ReturnType<Api['inspection']['byId']['query']>>

export interface InspectionRef {
  readonly chainId: string
  readonly inspectionId: string
}

/** Everything on screen that a command of supervision may have changed. */
export const touchedBySupervision = [
  ['inspection'],
  ['evidence-request'],
  ['rectification'],
  ['task'],
] as const

export const inspectionTone = (status: InspectionStatus): Tone =>
  ({ open: 'act', hearing: 'warn', concluded: 'plain' } as const)[status]

/** Only what is grave is coloured. */
export const severityTone = (severity: Severity): Tone =>
  ({ critical: 'danger', high: 'warn', medium: 'plain', low: 'plain' } as const)[severity]

/** One inspection, as far as the reader may know of it, and what the reader may do now. */
export function useInspection(ref: () => InspectionRef) {
  const api = useApi()
  const { acting } = useSession()
  const asked = () => ({ chainId: ChainId.parse(ref().chainId), id: ref().inspectionId })
  const key = (part: string) =>
    computed(() => ['inspection', acting.value?.organisationId, ref().chainId, ref().inspectionId, part])
  const reading = useQuery({ queryKey: key('one'), queryFn: () => api.inspection.byId.query(asked()) })
  const happened = useQuery({
    queryKey: key('history'),
    queryFn: () => api.inspection.history.query(asked()),
  })
  const inspection = computed(() => reading.data.value)
  const can = (command: Command['type']): boolean =>
    inspection.value !== undefined &&
    acting.value !== null &&
    acting.value.role in inspectionPolicy[command] &&
    isInTurn(inspection.value, command)
  const reportHref = computed(() => {
    if (inspection.value?.status !== 'concluded' || !acting.value) return undefined
    const { chainId, id } = inspection.value
    const query = { chainId, id, organisation: acting.value.organisationId }
    return `/api/download/inspection-report?${new URLSearchParams(query)}`
  })
  return {
    inspection,
    can,
    reportHref,
    history: computed(() => happened.data.value ?? []),
    pending: reading.isPending,
    error: computed(() => reading.error.value ?? happened.error.value),
    refetch: reading.refetch,
  }
}

/** Gives a command to an inspection as it is on screen. */
export function useInspectionCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.inspection.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.inspection.perform.mutate(input), {
    invalidates: touchedBySupervision,
    onDone: (_, { command }) => show(t(`supervision.inspection.done.${command.type}`)),
  })
  const give = (
    { chainId, id, version }: Pick<InspectionRow, 'chainId' | 'id' | 'version'>,
    command: Command,
  ) => sending.performed({ chainId, id, version, command })
  return { ...sending, give }
}
