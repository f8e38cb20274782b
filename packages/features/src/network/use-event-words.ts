import { z } from 'zod'

import { FilingField } from '@skillchain/domain/network/filing-field'
import { MemberKind } from '@skillchain/domain/network/chain-member'
import type { Api } from '@skillchain/shell/api/api-client'
import { useWords } from '@skillchain/shell/text/use-words'
import { useFormats } from '@skillchain/ui/text/format'

export type ChainEvent = Awaited<ReturnType<Api['chain']['events']['query']>>['rows'][number]

/** What of an event its sentence may quote; events of other contexts quote nothing here. */
const Quoted = z.object({
  reason: z.string().optional(),
  changes: z.record(z.string(), z.unknown()).optional(),
  charter: z.object({ number: z.int() }).optional(),
  reasons: z.array(z.unknown()).optional(),
  kind: MemberKind.optional(),
  pledge: z.object({ title: z.string() }).optional(),
  delivery: z.object({ quantity: z.number() }).optional(),
})
type Quoted = z.infer<typeof Quoted>

/** An event as a sentence. */
export function useEventWords() {
  const { t, te } = useWords()
  const formats = useFormats()

  const fieldsOf = ({ changes = {} }: Quoted) =>
    Object.keys(changes)
      .filter((key) => FilingField.safeParse(key).success)
      .map((key) => t(`network.field.${key}`))
      .join(t('network.found.listComma'))
  const params = (quoted: Quoted) => ({
    reason: quoted.reason ?? '',
    fields: fieldsOf(quoted),
    number: quoted.charter?.number ?? '',
    count: quoted.reasons?.length ?? 0,
    kind: quoted.kind ? t(`network.memberKind.${quoted.kind}`) : '',
    title: quoted.pledge?.title ?? '',
    quantity: quoted.delivery ? formats.value.number(quoted.delivery.quantity) : '',
  })
  return ({ aggregate, type, payload }: Pick<ChainEvent, 'aggregate' | 'type' | 'payload'>): string => {
    const own = `network.event.${type}`
    const others = `event.${aggregate}.${type}`
    if (te(others)) return t(others)
    return t(te(own) ? own : 'network.event.other', params(Quoted.safeParse(payload).data ?? {}))
  }
}
