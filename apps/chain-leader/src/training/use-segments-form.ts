import { uuidv7 } from 'uuidv7'
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { z } from 'zod'

import { conflictsOf } from '@skillchain/domain/training/conflict'
import { MOST_SEGMENTS, Segment } from '@skillchain/domain/training/segment'
import { useApprenticeCommand } from '@skillchain/features/training/use-apprentice'
import type { Apprentice, Judged } from '@skillchain/features/training/use-apprentices'
import { useForm } from '@skillchain/shell/form/use-form'

const Plan = z.strictObject({ segments: z.array(Segment).max(MOST_SEGMENTS) })

/** A new segment, for a reader to fill in. */
const emptySegment = () => ({
  id: uuidv7(),
  kind: 'post',
  title: '',
  place: '',
  shift: 'day',
  hoursPerDay: 8,
  fromOn: '',
  toOn: '',
})

/** A plan being made: what is typed so far is judged by the same rules that the API asks. */
export function useSegmentsForm(given: () => { apprentice: Apprentice; judged: Judged }) {
  const router = useRouter()
  const { give, busy, error } = useApprenticeCommand()
  // Copies: what the cache holds is not to be typed into.
  const segments = given().apprentice.segments.map((segment) => ({ ...segment }))
  const form = useForm(Plan, { segments: segments.length > 0 ? segments : [emptySegment()] })

  const typed = computed((): unknown[] => {
    const value: unknown = form.field('segments').modelValue
    return Array.isArray(value) ? value : []
  })
  /** Segments that are filled in; the others cannot be judged yet. */
  const sound = computed(() => typed.value.flatMap((one) => Segment.safeParse(one).data ?? []))
  const conflicts = computed(() => {
    const { apprentice, judged } = given()
    const { limits, today } = judged
    const effectiveOn = apprentice.status === 'training' ? today : null
    return conflictsOf({ ...apprentice, segments: sound.value }, { limits, mentor: null, effectiveOn })
  })
  const countOf = (severity: 'block' | 'warn') =>
    computed(() => conflicts.value.filter((one) => one.severity === severity).length)

  const add = () => form.set('segments', [...typed.value, emptySegment()])
  const remove = (index: number) => form.set('segments', typed.value.toSpliced(index, 1))
  async function send({ segments: planned }: z.infer<typeof Plan>) {
    const { apprentice } = given()
    const { chainId, id: apprenticeshipId } = apprentice
    if (!(await give(apprentice, { type: 'plan', segments: planned }))) return
    await router.push({ name: 'apprentice', params: { chainId, apprenticeshipId, tab: 'plan' } })
  }
  const count = computed(() => typed.value.length)
  const [blocked, warned] = [countOf('block'), countOf('warn')]
  return { form, count, add, remove, conflicts, blocked, warned, send, busy, error }
}
