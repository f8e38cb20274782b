import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { inspectionPolicy } from '@skillchain/domain/supervision/inspection.policy'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

import type { InspectionRef } from './use-inspection.ts'

export type DrawRow = Awaited<ReturnType<Api['inspection']['draws']['query']>>[number]

/** The draws of an inspection and of its rectification, for regulators. */
export function useDraws(ref: () => InspectionRef) {
  const api = useApi()
  const { acting } = useSession()
  const isOpen = computed(() => acting.value !== null && acting.value.role in inspectionPolicy.sample)
  const reading = useQuery({
    queryKey: computed(() => [
      'inspection',
      acting.value?.organisationId,
      ref().chainId,
      ref().inspectionId,
      'draws',
    ]),
    queryFn: () =>
      api.inspection.draws.query({ chainId: ChainId.parse(ref().chainId), id: ref().inspectionId }),
    enabled: isOpen,
  })
  const draws = computed(() => reading.data.value ?? [])
  const labels = computed(
    () => new Map(draws.value.flatMap(({ items }) => items.map(({ id, label }) => [id, label] as const))),
  )
  return { draws, labels, isOpen, error: reading.error }
}

/** Asks the server to draw again from what was frozen, when a reader wants to see it. */
export function useDrawAgain(ref: () => InspectionRef & { drawId: string }) {
  const api = useApi()
  const { acting } = useSession()
  return useQuery({
    queryKey: computed(() => ['draw-again', acting.value?.organisationId, ref().chainId, ref().drawId]),
    queryFn: () =>
      api.inspection.drawAgain.query({
        chainId: ChainId.parse(ref().chainId),
        id: ref().inspectionId,
        drawId: ref().drawId,
      }),
    enabled: false,
  })
}
