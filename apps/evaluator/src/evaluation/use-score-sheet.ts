import { computed, ref, shallowRef } from 'vue'

import type { ExamPart } from '@skillchain/domain/evaluation/exam-part'
import { type ScoreLine, ScoreLines } from '@skillchain/domain/evaluation/score-sheet'
import type { BatchRow } from '@skillchain/features/evaluation/use-batch'
import { sendFile } from '@skillchain/shell/api/send-file'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { problemText } from '@skillchain/shell/problem/problem-text'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

/** A score sheet on its way in: checked first, then its good rows given at once; the file itself stays in the page. */
export function useScoreSheet(batch: () => BatchRow, part: () => ExamPart) {
  const api = useApi()
  const words = useWords()
  const { show } = useToast()
  const { acting } = useSession()
  const lines = shallowRef<readonly ScoreLine[]>()
  const refusal = ref<string>()
  const looking = ref(false)
  const left = ref<readonly number[]>([])
  const done = ref<number>()

  const organisationId = () => acting.value?.organisationId ?? ''
  const query = () => ({ chainId: batch().chainId, batchId: batch().id, part: part() })
  const template = computed(() => {
    const asked = { ...query(), organisation: organisationId() }
    return `/api/download/score-sheet?${new URLSearchParams(asked).toString()}`
  })

  async function look([file]: File[]) {
    if (!file || looking.value) return
    forget()
    looking.value = true
    try {
      const told = await sendFile(file, {
        to: 'score-sheet',
        query: query(),
        organisationId: organisationId(),
        read: (answer) => ScoreLines.safeParse(answer).data,
      })
      if ('answer' in told) lines.value = told.answer.rows
      else refusal.value = problemText(words, told.refusal ?? undefined, undefined).title
    } catch (error) {
      refusal.value = problemText(words, undefined, error).title
    } finally {
      looking.value = false
    }
  }
  function forget() {
    lines.value = undefined
    refusal.value = undefined
    done.value = undefined
    left.value = []
  }

  type Input = Parameters<typeof api.mark.giveSheet.mutate>[0]
  const giving = useCommand((input: Input) => api.mark.giveSheet.mutate(input), {
    invalidates: [['mark'], ['batch'], ['task']],
    onDone: (answer) => {
      done.value = answer.given
      left.value = answer.left.map(({ row }) => row)
      // What was given now is on record; what was left is to be looked at anew.
      lines.value = lines.value?.map((line) =>
        line.verdict === 'fresh' && !left.value.includes(line.row) ? { ...line, verdict: 'known' } : line,
      )
      show(words.t('evaluation.scoreSheet.done', { count: answer.given }))
    },
  })
  const fresh = computed(() =>
    (lines.value ?? []).flatMap(({ verdict, row, seat, points }) =>
      verdict === 'fresh' && seat !== null && points !== null ? [{ row, seat, points }] : [],
    ),
  )
  const give = () => giving.performed({ ...query(), rows: fresh.value })
  return { template, lines, fresh, refusal, looking, look, forget, give, done, left, ...giving }
}
