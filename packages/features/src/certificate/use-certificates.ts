import { computed } from 'vue'

import { CertificateStatus } from '@skillchain/domain/certificate/certificate'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'
import type { Tone } from '@skillchain/ui/state/tone'

export type CertificateLine = Awaited<ReturnType<Api['certificate']['list']['query']>>['rows'][number]

interface Which {
  readonly chainId: string
  /** One batch's alone. */
  readonly batchId?: string | undefined
}

const tones: Record<CertificateStatus, Tone> = {
  proposed: 'act',
  signed: 'act',
  issued: 'done',
  replaced: 'plain',
  revoked: 'danger',
  declined: 'plain',
}
export const certificateTone = (status: CertificateStatus): Tone => tones[status]

/** The certificates of a chain, or of one batch, as the reader may see them. */
export function useCertificates(which: () => Which) {
  const { t } = useWords()
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<CertificateLine>({
    name: () => ['certificate', acting.value?.organisationId, which().chainId, which().batchId],
    filters: ['status'],
    fetch: ({ limit, after, filter }) => {
      const { chainId, batchId } = which()
      const status = CertificateStatus.safeParse(filter['status']).data
      return api.certificate.list.query({
        chainId,
        limit,
        ...(batchId && { batchId }),
        ...(status && { status: [status] }),
        ...(after && { after }),
      })
    },
  })
  const columns = computed((): Column[] => {
    const inBatch = which().batchId !== undefined
    return [
      { key: 'holderName', label: t('certificate.field.name'), width: '6rem' },
      { key: 'documentMask', label: t('certificate.field.document'), width: '11rem' },
      // Those of a batch are all of one occupation and grade.
      { key: 'occupationName', label: t('certificate.field.occupation'), width: '7rem', hidden: inBatch },
      { key: 'grade', label: t('certificate.field.grade'), width: '8.5rem', hidden: inBatch },
      { key: 'number', label: t('certificate.field.number'), width: '14rem' },
      { key: 'issuedOn', label: t('certificate.field.issuedOn'), kind: 'date', width: '9rem' },
      { key: 'status', label: t('certificate.field.status') },
      // Where nobody has one, nothing need be said of it.
      ...(list.rows.value.some(({ dual }) => dual !== null)
        ? [{ key: 'dual', label: t('certificate.field.dual'), width: '14rem' }]
        : []),
      { key: 'note', label: t('certificate.field.note') },
      { key: 'batchName', label: t('certificate.field.batch'), hidden: inBatch },
      { key: 'bodyName', label: t('certificate.field.body'), hidden: true },
    ]
  })
  return { list, columns }
}
