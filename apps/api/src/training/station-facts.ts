import type { Tx } from '@skillchain/db/kernel/database'
import { listsAll } from '@skillchain/db/standard/occupation.store'
import type { StationTerms } from '@skillchain/domain/training/training-station'

/** Whether the dictionary that a station's terms name lists its occupations. */
export const occupationsKnown = (
  tx: Tx,
  { dictionaryVersion, occupationCodes }: Pick<StationTerms, 'dictionaryVersion' | 'occupationCodes'>,
): Promise<boolean> => listsAll(tx, { dictionaryVersion, codes: occupationCodes })
