import type { Same } from '../complete.ts'
import type * as zh from './own.zh-CN.ts'

export const own = {
  papers: 'My papers',
  papersParts: 'Parts of my papers',
  title: 'My applications',
  college: 'College',
  note: 'Remark',
  empty: 'No applications yet',
  emptyHint: 'Once a college enters you from its list, your application appears here.',
  looks: {
    title: 'Who has seen my details',
    lead: 'Each time somebody sees your full document number, it is written down here.',
    at: 'Time',
    who: 'Seen by',
    empty: 'Nobody has seen it yet',
  },
} satisfies Same<typeof zh.own>
