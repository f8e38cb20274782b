import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { startsFrom } from '@skillchain/domain/kernel/transitions'
import type { EvidenceRequestStatus } from '@skillchain/domain/supervision/evidence-request'
import { evidenceRequestPolicy } from '@skillchain/domain/supervision/evidence-request.policy'
import {
  type Command,
  type CommandType,
  transitions,
} from '@skillchain/domain/supervision/evidence-request.rules'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'
import type { Tone } from '@skillchain/ui/state/tone'

import { touchedBySupervision } from './use-inspection.ts'

export type EvidenceRow = Awaited<ReturnType<Api['evidenceRequest']['byId']['query']>>

export const evidenceTone = (status: EvidenceRequestStatus): Tone =>
  ({ asked: 'act', answered: 'warn', settled: 'done', withdrawn: 'plain' } as const)[status]

/** One request for evidence, and what the reader may do about it. */
export function useEvidenceRequest(ref: () => { chainId: string; requestId: string }) {
  const api = useApi()
  const { acting } = useSession()
  const reading = useQuery({
    queryKey: computed(() => [
      'evidence-request',
      acting.value?.organisationId,
      ref().chainId,
      ref().requestId,
    ]),
    queryFn: () =>
      api.evidenceRequest.byId.query({ chainId: ChainId.parse(ref().chainId), id: ref().requestId }),
  })
  const request = computed(() => reading.data.value)
  const can = (command: CommandType): boolean =>
    request.value !== undefined &&
    acting.value !== null &&
    acting.value.role in evidenceRequestPolicy[command] &&
    startsFrom(transitions[command], request.value.status)
  const { isPending: pending, error, refetch } = reading
  return { request, can, pending, error, refetch }
}

/** Gives a command to a request as it is on screen. */
export function useEvidenceCommand() {
  const api = useApi()
  const { t } = useWords()
  const { show } = useToast()
  type Input = Parameters<typeof api.evidenceRequest.perform.mutate>[0]
  const sending = useCommand((input: Input) => api.evidenceRequest.perform.mutate(input), {
    invalidates: touchedBySupervision,
    onDone: (_, { command }) => show(t(`supervision.evidenceRequest.done.${command.type}`)),
  })
  const give = (
    { chainId, id, version }: Pick<EvidenceRow, 'chainId' | 'id' | 'version'>,
    command: Command,
  ) => sending.performed({ chainId, id, version, command })
  return { ...sending, give }
}

const SEPARATOR = ' '

/** The reader's own records in a chain as choices, and back from what was chosen. */
export function useOwnRecords(chainId: () => string) {
  const api = useApi()
  const { acting } = useSession()
  const { t } = useWords()
  const reading = useQuery({
    queryKey: computed(() => ['own-records', acting.value?.organisationId, chainId()]),
    queryFn: () => api.evidenceRequest.records.query({ chainId: ChainId.parse(chainId()) }),
  })
  const records = computed(() => reading.data.value ?? [])
  const options = computed(() =>
    records.value.map(({ kind, id, label }) => ({
      value: `${kind}${SEPARATOR}${id}`,
      label: `${t(`supervision.evidenceRequest.record.${kind}`)} ${label}`,
    })),
  )
  const chosen = (values: readonly string[]) =>
    records.value
      .filter(({ kind, id }) => values.includes(`${kind}${SEPARATOR}${id}`))
      .map(({ kind, id }) => ({ kind, id }))
  return { options, chosen, error: reading.error }
}
