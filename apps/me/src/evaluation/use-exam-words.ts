import { computed } from 'vue'

import { standingOf } from '@skillchain/domain/evaluation/own-exam.rules'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Fact } from '@skillchain/ui/list/fact'
import { useFormats } from '@skillchain/ui/text/format'

import type { OwnExam } from './exam-standing.ts'

/** What the reader should know of an exam now, and the facts of its day. */
export function useExamWords(exam: () => OwnExam) {
  const { t } = useWords()
  const formats = useFormats()
  const now = computed(() => {
    const { bodyName: body, siteName: site, seat, endedReason, examOn, planned, batchStatus } = exam()
    const standing = standingOf(exam())
    const isSeated = standing === 'accepted' && seat !== null
    const isShown = batchStatus === 'publicity' && (standing === 'passed' || standing === 'failed')
    const day = formats.value.day(isSeated ? examOn : planned.publicity)
    const key = isSeated ? 'seated' : isShown ? 'shown' : standing
    return t(`evaluation.own.now.${key}`, { body, site, seat: seat ?? '', reason: endedReason ?? '', day })
  })
  const facts = computed((): Fact[] => {
    const { occupationName, grade, examOn, siteName, seat, attendance } = exam()
    const { secondCertificate: title, secondPassMark: points } = exam()
    const come = attendance ? t(`evaluation.candidate.attendance.${attendance}`) : null
    const all = [
      { key: 'occupation', value: `${occupationName} · ${t(`standard.grade.${grade}`)}` },
      { key: 'examOn', value: formats.value.day(examOn) },
      { key: 'site', value: siteName },
      { key: 'seat', value: seat },
      { key: 'attendance', value: come },
      { key: 'body', value: exam().bodyName },
      { key: 'college', value: exam().collegeName },
    ].filter(({ value }) => value !== null)
    const second = {
      label: t('evaluation.batch.field.secondCertificate'),
      value: t('evaluation.batch.secondOf', { title: title ?? '', points: points ?? '' }),
    }
    return [
      ...all.map((fact) => ({ ...fact, label: t(`evaluation.own.${fact.key}`) })),
      ...(title ? [{ key: 'second', ...second }] : []),
    ]
  })
  return { now, facts }
}
