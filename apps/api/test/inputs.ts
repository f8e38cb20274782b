import { uuidv7 } from 'uuidv7'

import { aCreditCode } from '@skillchain/domain/organisation/unified-social-credit-code.fixture'

/** Inputs that cannot be made from the schema alone, by procedure: what a checksum or a rule between fields asks for. */
export const inputs: Record<string, () => object[]> = {}

export const aKey = () => uuidv7()
export const aCode = () => aCreditCode(77)
