import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { type Segment, covers, inTime } from '@skillchain/domain/training/segment'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Fact } from '@skillchain/ui/list/fact'

type Own = Awaited<ReturnType<Api['apprenticeship']['mine']['query']>>
type OwnRecord = Own['rows'][number]

const fact = (key: string, label: string, value: string | null): Fact => ({ key, label, value })

/** The reader's own records, in words. */
export function useOwnTraining() {
  const { t } = useWords()
  const api = useApi()
  const { acting } = useSession()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: computed(() => ['apprentice', 'mine', acting.value?.organisationId]),
    queryFn: () => api.apprenticeship.mine.query(),
  })

  const days = ({ fromOn, toOn }: { fromOn: string; toOn: string }) =>
    t('apprenticeship.record.days', { from: fromOn, to: toOn })
  const factsOf = (
    { title, place, shift, hoursPerDay, ...period }: Segment,
    { mentorName }: OwnRecord,
  ): Fact[] => [
    fact('title', t('apprenticeship.record.segment.title'), title),
    fact('place', t('apprenticeship.own.where'), place),
    fact('shift', t('apprenticeship.own.shift'), t(`apprenticeship.record.segment.shift.${shift}`)),
    fact(
      'hours',
      t('apprenticeship.own.hours'),
      t('apprenticeship.record.segment.hours', { hours: hoursPerDay }),
    ),
    fact('days', t('apprenticeship.own.days'), days(period)),
    fact('mentor', t('apprenticeship.own.mentor'), mentorName),
  ]
  const statusOf = ({ status, pausedFromOn }: OwnRecord) =>
    pausedFromOn
      ? t('apprenticeship.record.pausedSince', { day: pausedFromOn })
      : t(`apprenticeship.record.status.${status}`)
  function noticeOf({ status, pausedFromOn, endedOn }: OwnRecord): string | undefined {
    if (status === 'planning') return t('apprenticeship.own.notStarted')
    if (pausedFromOn) return t('apprenticeship.own.paused', { day: pausedFromOn })
    return endedOn ? t('apprenticeship.own.ended', { day: endedOn }) : undefined
  }
  function cardsOf(record: OwnRecord, today: string) {
    if (record.endedOn) return []
    const segments = inTime(record.segments)
    const now = segments.find((segment) => covers(segment, today))
    const next = segments.find(({ fromOn }) => fromOn > today)
    const card = (when: 'today' | 'next', segment: Segment | undefined) => ({
      title: t(`apprenticeship.own.${when}`),
      facts: segment && factsOf(segment, record),
      nothing: t(`apprenticeship.own.${when === 'today' ? 'nothingToday' : 'nothingNext'}`),
    })
    return [card('today', now), card('next', next)]
  }
  const records = computed(() => {
    const own = data.value
    return own?.rows.map((record) => ({
      id: record.id,
      title: `${record.enterpriseName} · ${record.postName}`,
      notice: noticeOf(record),
      cards: cardsOf(record, own.today),
      segments: record.segments,
      facts: [
        fact('status', t('apprenticeship.record.field.status'), statusOf(record)),
        fact('goal', t('apprenticeship.record.field.goal'), t(`standard.grade.${record.goal}`)),
        fact(
          'period',
          t('apprenticeship.record.field.period'),
          days({ fromOn: record.startsOn, toOn: record.endsOn }),
        ),
        fact('mentor', t('apprenticeship.own.mentor'), record.mentorName),
        fact('tutor', t('apprenticeship.own.tutor'), record.tutorName),
        ...record.covers.map((cover, n) =>
          fact(
            `cover-${n}`,
            t(`apprenticeship.record.cover.kind.${cover.kind}`),
            `${cover.policyNumber} ${days(cover)}`,
          ),
        ),
      ],
    }))
  })
  return { records, pending: isPending, error, refetch }
}
