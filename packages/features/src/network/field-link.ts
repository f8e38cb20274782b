import { useRouter } from 'vue-router'

import type { FilingField } from '@skillchain/domain/network/filing-field'
import { useLinkTo } from '@skillchain/shell/link/link-to'

/** Where each part of a filing is mended: a tab of the chain's page, or a field of the form. */
export function useFieldLink() {
  const linkTo = useLinkTo()
  const router = useRouter()
  return (chainId: string, field: FilingField): string | undefined => {
    if (field === 'members' || field === 'contributions') return linkTo('chain', { chainId, tab: field })
    // Only the leader's app has the forms.
    if (!router.hasRoute('edit-chain')) return undefined
    return field === 'charter'
      ? linkTo('charter', { chainId })
      : `${linkTo('edit-chain', { chainId })}#field-${field}`
  }
}
