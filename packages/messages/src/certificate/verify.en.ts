import type { Same } from '../complete.ts'
import type * as zh from './verify.zh-CN.ts'

export const verify = {
  title: 'Check a certificate',
  lead: 'Enter the number and the name on a skill grade certificate issued by an evaluation body of this platform. You need no account, and nobody is told whom you looked up.',
  number: 'Certificate number',
  numberHint: '22 characters: a letter and 21 digits; spaces do no harm',
  numberMalformed:
    'A certificate number is a letter and 21 digits, such as S000044000123263000042. Compare it with the certificate.',
  numberMissing: 'Enter the certificate number.',
  name: 'Name of the holder',
  nameHint: 'As it is printed on the certificate',
  nameMissing: 'Enter the name of the holder.',
  submit: 'Check',
  again: 'Check another certificate',
  askedOn: 'Checked on {on}',
  verdict: { valid: 'Valid', expired: 'Expired', replaced: 'Replaced', revoked: 'Revoked' },
  meaning: {
    valid: 'This certificate was issued by the evaluation body named below, and it holds.',
    expired: 'This certificate was issued by the evaluation body named below; its time has run out.',
    replaced: 'A new certificate has taken the place of this one. Ask the holder to show it.',
    revoked:
      'The body that issued this certificate has revoked it: it is no proof of a skill grade any more.',
  },
  field: {
    number: 'Certificate number',
    name: 'Holder',
    occupation: 'Occupation',
    grade: 'Skill grade',
    title: 'Certificate',
    body: 'Issued by',
    issuedOn: 'Issued on',
    expiresOn: 'Valid until',
    unlimited: 'No end',
    statusOn: 'Changed on',
    note: 'Public note',
  },
  notFound: 'Nothing found',
  notFoundHint:
    'Check each character of the number and of the name. Qualifications from before 2020 and certificates of other platforms are not here: look for them on the national site for skill evaluation. That nothing is found does not mean that a certificate is not genuine; it may have been mistyped.',
  notFoundLink:
    'No certificate belongs to this link. Scan the code on the certificate again, or check by number and name.',
} satisfies Same<typeof zh.verify>
