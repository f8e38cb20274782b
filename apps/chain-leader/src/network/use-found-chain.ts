import { uuidv7 } from 'uuidv7'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import type { ChainProfile } from '@skillchain/domain/network/skill-chain'
import { touched } from '@skillchain/features/network/use-chain'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import { basics, blankProfile, useProfileForm } from './profile-form.ts'

const stepKeys = ['basics', 'conditions', 'check'] as const
type StepKey = (typeof stepKeys)[number]

/** Founding a chain in three steps, of which the address says the one. */
export function useFoundChain() {
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const { t } = useWords()
  const { show } = useToast()
  const form = useProfileForm(blankProfile(), 'found-chain')
  // One id for as long as the page is open: founding again after an answer was lost founds no second chain.
  const id = uuidv7()

  type Input = Parameters<typeof api.chain.found.mutate>[0]
  const founding = useCommand((input: Input) => api.chain.found.mutate(input), { invalidates: touched })

  const step = computed((): StepKey => stepKeys.find((key) => key === route.query['step']) ?? 'basics')
  const goTo = (key: StepKey) => router.push({ query: { ...route.query, step: key } })
  const hrefOf = (key: StepKey) => router.resolve({ query: { step: key } }).href
  const at = computed(() => stepKeys.indexOf(step.value))
  const steps = computed(() =>
    stepKeys.map((key, index) => ({
      key,
      label: t(`network.found.${key}`),
      state:
        index === at.value ? ('current' as const) : index < at.value ? ('done' as const) : ('todo' as const),
      href: index < at.value ? hrefOf(key) : undefined,
    })),
  )

  /** On from a step whose own fields are right; faults of later steps wait for theirs. */
  async function next() {
    form.validate()
    const wrong = basics.some((field) => form.errors.value[field])
    const onward = stepKeys[at.value + 1]
    if (onward && !(step.value === 'basics' ? wrong : form.issues.value.length > 0)) await goTo(onward)
    if (wrong && step.value !== 'basics') await goTo('basics')
  }
  const back = () => goTo(stepKeys[at.value - 1] ?? 'basics')
  const submit = () =>
    form.submit(async (draft: ChainProfile) => {
      if (!(await founding.performed({ chainId: id, id, draft }))) return
      form.reset(blankProfile())
      show(t('network.found.done'))
      await router.push({ name: 'chain', params: { chainId: id } })
    })
  const { busy, error } = founding
  return { form, step, steps, hrefOf, next, back, submit, busy, error }
}
