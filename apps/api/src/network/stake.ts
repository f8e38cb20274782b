import type { Tx } from '@skillchain/db/kernel/database'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Consequences } from '@skillchain/domain/network/consequences'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

/** Whose open business is counted: all of a chain's, or that of one of its members. */
export interface Stakeholder {
  readonly chainId: ChainId
  readonly organisationId: OrganisationId | null
}

/** What a downstream context has open in a chain: the chain itself knows only its members and their promises. */
export interface StakeSource {
  readonly read: (tx: Tx, whose: Stakeholder) => Promise<Partial<Consequences>>
}
