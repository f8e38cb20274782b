import { standingOf } from '@skillchain/domain/evaluation/own-exam.rules'
import type { Api } from '@skillchain/shell/api/api-client'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Tone } from '@skillchain/ui/state/tone'
import { useFormats } from '@skillchain/ui/text/format'

export type OwnExam = Awaited<ReturnType<Api['candidate']['own']['query']>>
type Standing = Parameters<typeof standingOf>[0] & Pick<OwnExam, 'appealsUntil'>

/** It asks the reader for something while they may appeal, or when their registration must be put right. */
export function examTone(exam: Standing): Tone {
  const standing = standingOf(exam)
  if (standing === 'rejected') return 'danger'
  if (standing === 'passed') return 'done'
  return exam.appealsUntil ? 'act' : 'plain'
}

const DAY = 86_400_000

/** How long one may still appeal, in words; empty where one may not. */
export function useAppealTime() {
  const { t } = useWords()
  const formats = useFormats()
  function timeText({ appealsUntil, today }: Pick<OwnExam, 'appealsUntil' | 'today'>): string {
    if (appealsUntil === null) return ''
    const day = formats.value.day(appealsUntil)
    const count = Math.round((Date.parse(appealsUntil) - Date.parse(today)) / DAY)
    return count === 0 ? t('evaluation.own.lastDay', { day }) : t('evaluation.own.daysLeft', { day, count })
  }
  return { timeText }
}
