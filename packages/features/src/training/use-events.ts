import { useWords } from '@skillchain/shell/text/use-words'

interface Happened {
  readonly id: string
  readonly type: string
  readonly at: string
  readonly organisationName: string
  readonly payload: unknown
}

const reasonIn = (payload: unknown): string | undefined =>
  typeof payload === 'object' && payload && 'reason' in payload && typeof payload.reason === 'string'
    ? payload.reason
    : undefined

/** What has happened to a record, the latest first, in the words found under `key`. */
export function useEvents(key: string) {
  const { t } = useWords()
  return (history: readonly Happened[]) =>
    history.toReversed().map(({ id, type, at, organisationName, payload }) => ({
      id,
      at,
      title: t(`${key}.${type}`),
      who: organisationName,
      detail: reasonIn(payload),
    }))
}
