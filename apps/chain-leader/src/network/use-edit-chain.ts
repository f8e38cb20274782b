import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { ChainProfile } from '@skillchain/domain/network/skill-chain'
import { type Chain, useChain } from '@skillchain/features/network/use-chain'
import { useChainCommand } from '@skillchain/features/network/use-chain-command'

import { blankProfile, useProfileForm } from './profile-form.ts'
import { differ, fields, useClash } from './use-clash.ts'

const profileOf = (chain: Chain): ChainProfile => ChainProfile.strip().parse(chain)

/** Changing a filing; when somebody was first, each field both have changed is chosen one by one. */
export function useEditChain() {
  const route = useRoute()
  const router = useRouter()
  const chainId = computed(() => String(route.params['chainId']))
  const { chain, opens, pending, error: unread, refetch } = useChain(chainId)
  const form = useProfileForm(blankProfile())

  /** The filing that the form began from; what is on the server may move on meanwhile. */
  const base = ref<Chain>()
  function begin(from: Chain) {
    base.value = from
    form.reset(profileOf(from))
  }
  watch(chain, (next) => next && !base.value && begin(next), { immediate: true })

  const { give, busy, error, reset } = useChainCommand(async () => {
    await refetch()
    collide()
  })
  const { conflict, collide, merge } = useClash({ form, base, chain, settled: reset })

  const save = () =>
    form.submit(async (profile: ChainProfile) => {
      const from = base.value
      if (!from) return
      const changed = fields.filter((field) => differ(profile[field], from[field]))
      const changes = Object.fromEntries(changed.map((field) => [field, profile[field]]))
      if (await give(from, { type: 'revise', changes }))
        await router.push({ name: 'chain', params: { chainId: chainId.value } })
    })
  return { chainId, chain, form, opens, save, busy, error, pending, unread, conflict, merge }
}
