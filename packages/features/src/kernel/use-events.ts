import { useWords } from '@skillchain/shell/text/use-words'

interface Happened {
  readonly id: string
  readonly type: string
  readonly at: string
  readonly organisationName: string
  readonly payload?: unknown
}
type Lines = readonly (string | false | 0 | undefined)[]

const reasonIn = (payload: unknown): string | undefined =>
  typeof payload === 'object' && payload && 'reason' in payload && typeof payload.reason === 'string'
    ? payload.reason
    : undefined

/**
 * What has happened to a record, the latest first, in the words found under `key`; below each, the lines that are to be
 * said of it, which are its reason unless `linesOf` says others.
 */
export function useEvents(
  key: string,
  linesOf: (payload: unknown) => Lines = (payload) => [reasonIn(payload)],
) {
  const { t } = useWords()
  return (history: readonly Happened[]) =>
    history.toReversed().map(({ id, type, at, organisationName, payload }) => ({
      id,
      at,
      title: t(`${key}.${type}`),
      who: organisationName,
      detail: linesOf(payload).filter(Boolean).join('\n') || undefined,
    }))
}
