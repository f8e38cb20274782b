import { z } from 'zod'

import { useWords } from '@skillchain/shell/text/use-words'
import { useFormats } from '@skillchain/ui/text/format'

/** Of something that happened, what a sentence about it needs. */
export interface Happened {
  readonly aggregate: string
  readonly type: string
  readonly payload: unknown
}

/** What of an event its sentence may quote. */
const Quoted = z.object({
  reason: z.string().optional(),
  changes: z.record(z.string(), z.unknown()).optional(),
  charter: z.object({ number: z.int() }).optional(),
  reasons: z.array(z.unknown()).optional(),
  organisationId: z.string().optional(),
  kind: z.string().optional(),
  pledge: z.object({ title: z.string() }).optional(),
  delivery: z.object({ quantity: z.number() }).optional(),
  replyDueOn: z.iso.date().optional(),
})
type Quoted = z.infer<typeof Quoted>

/** An event as a sentence; those of other contexts in their own words, after what they are about. */
export function useEventWords(nameOf: (organisationId: string) => string | undefined) {
  const { t, te } = useWords()
  const formats = useFormats()

  const fieldsOf = ({ changes = {} }: Quoted) =>
    Object.keys(changes)
      .map((key) => `network.field.${key}`)
      .filter((key) => te(key))
      .map((key) => t(key))
      .join(t('network.found.listComma'))
  const params = (quoted: Quoted) => ({
    reason: quoted.reason ?? '',
    fields: fieldsOf(quoted),
    number: quoted.charter?.number ?? '',
    count: quoted.reasons?.length ?? 0,
    organisation: nameOf(quoted.organisationId ?? '') ?? t('network.event.organisation'),
    kind: te(`network.memberKind.${quoted.kind}`) ? t(`network.memberKind.${quoted.kind}`) : '',
    title: quoted.pledge?.title ?? '',
    quantity: quoted.delivery ? formats.value.number(quoted.delivery.quantity) : '',
    day: quoted.replyDueOn ? formats.value.day(quoted.replyDueOn) : '',
  })
  function ofOther(aggregate: string, type: string, quoted: Quoted) {
    const [record, what] = [`record.${aggregate}`, `event.${aggregate}.${type}`]
    if (!te(record)) return t('network.event.other')
    return te(what)
      ? t('network.event.said', { record: t(record), what: t(what, params(quoted)) })
      : t(record)
  }
  return ({ aggregate, type, payload }: Happened): string => {
    const quoted = Quoted.safeParse(payload).data ?? {}
    const own = `network.event.${type}`
    const isOurs = ['skill-chain', 'chain-member', 'contribution'].includes(aggregate) && te(own)
    return isOurs ? t(own, params(quoted)) : ofOther(aggregate, type, quoted)
  }
}
