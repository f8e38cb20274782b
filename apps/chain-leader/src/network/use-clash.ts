import { type Ref, computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'

import { ChainProfile } from '@skillchain/domain/network/skill-chain'
import type { Chain } from '@skillchain/features/network/use-chain'
import { useProfileFacts } from '@skillchain/features/network/use-profile-facts'
import type { Choice } from '@skillchain/ui/record/ConflictDiff.vue'

import type { ProfileForm } from './profile-form.ts'

export const fields = ChainProfile.keyof().options
type Field = (typeof fields)[number]

export const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

interface Given {
  readonly form: ProfileForm
  /** The filing that the form began from. */
  readonly base: Ref<Chain | undefined>
  /** The filing as it is on the server now. */
  readonly chain: Ref<Chain | undefined>
  /** Called once nothing is left to choose. */
  readonly settled: () => void
}

/** Two people changed one filing: what both changed is chosen field by field, and nobody silently wins. */
export function useClash({ form, base, chain, settled }: Given) {
  const { t } = useI18n()
  const factsOf = useProfileFacts()
  const clashing = ref(false)

  const mine = (field: Field) => differ(form.values.value[field], base.value?.[field])
  const theirs = (field: Field) => differ(chain.value?.[field], base.value?.[field])
  const wording = (of: ChainProfile | undefined, field: Field) =>
    String((of && factsOf(of).find(({ key }) => key === field)?.value) ?? '')
  const conflict = computed(() =>
    (clashing.value ? fields : [])
      .filter((field) => mine(field) && theirs(field))
      .map((field) => ({
        key: field,
        label: t(`network.field.${field}`),
        original: wording(base.value, field),
        theirs: wording(chain.value, field),
        yours: wording(form.values.value, field),
      })),
  )

  /** What only the other changed is taken over, what both changed is as chosen, and the rest stays as typed. */
  function merge(choices: Readonly<Record<string, Choice>>) {
    const now = chain.value
    if (!now) return
    for (const field of fields) {
      if (!mine(field) || choices[field] === 'theirs') form.set(field, now[field])
    }
    base.value = now
    clashing.value = false
    settled()
  }
  /** Somebody was first. Where nothing clashes there is nothing to choose. */
  function collide() {
    clashing.value = true
    if (conflict.value.length === 0) merge({})
  }
  return { conflict, collide, merge }
}
