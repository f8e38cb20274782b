import type { Same } from '../complete.ts'
import type * as zh from './own.zh-CN.ts'

export const own = {
  title: 'My agreements',
  empty: 'No agreements yet',
  emptyHint: 'Once an enterprise and a college send you one, you read, sign or refuse it here.',
  key: 'These five things first',
  who: 'With whom',
  whoValue: '{enterprise}, {college}',
  post: 'What you do',
  when: 'How long',
  pay: 'Pay',
  insured: 'If you are hurt',
  rest: 'All terms',
  note: 'Ask your teacher or mentor about what you do not understand before you sign. You may refuse and say why; nobody is punished for that.',
  guardian: 'With your guardian beside you, they type their own name to sign.',
} satisfies Same<typeof zh.own>
