import type { SkillChainStatus } from '@skillchain/domain/network/skill-chain'
import type { Tone } from '@skillchain/ui/state/tone'

/** Whose move it is: only what waits for the reader, or is wrong, has colour. */
const waitsFor: Partial<Record<SkillChainStatus, 'leader' | 'regulator'>> = {
  draft: 'leader',
  returned: 'leader',
  approved: 'leader',
  submitted: 'regulator',
}

export function toneOf(status: SkillChainStatus, reader: { leads: boolean; regulates: boolean }): Tone {
  if (status === 'returned') return 'danger'
  if (status === 'suspended') return 'warn'
  if (status === 'active') return 'done'
  const mine = reader.leads ? 'leader' : reader.regulates ? 'regulator' : null
  return mine !== null && waitsFor[status] === mine ? 'act' : 'plain'
}
