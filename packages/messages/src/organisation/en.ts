import type { Same } from '../complete.ts'
import type * as zh from './zh-CN.ts'

export const organisation = {
  document: {
    label: 'Document type',
    number: 'Document number',
    kind: {
      residentIdentityCard: 'Resident identity card',
      residencePermit: 'Residence permit for Hong Kong, Macau and Taiwan residents',
      hongKongMacauTravelPermit: 'Mainland travel permit for Hong Kong and Macau residents',
      taiwanTravelPermit: 'Mainland travel permit for Taiwan residents',
      permanentResidenceCard: 'Foreign permanent resident ID card',
      passport: 'Passport',
      militaryCard: 'Military ID',
    },
  },
  gender: { label: 'Sex', male: 'Male', female: 'Female' },
} satisfies Same<typeof zh.organisation>

export const problem = {
  'credit-code-malformed':
    'A unified social credit code has 18 digits or capital letters, without I, O, S, V and Z. Copy it from the licence or registration certificate.',
  'credit-code-check-failed':
    'The check character of this unified social credit code does not fit, so one character is probably wrong. Compare it character by character.',
  'identity-number-malformed':
    'A resident identity number has 17 digits and then a digit or X. Copy it from the card.',
  'identity-number-check-failed':
    'The check character of this number does not fit, so one character is probably wrong. Compare it character by character.',
  'identity-number-birth-impossible':
    'The date of birth in this number does not exist. Check the 7th to 14th digits.',
  'identity-number-birth-future':
    'The date of birth in this number is after today. Check the 7th to 14th digits.',
  'identity-number-historical':
    'This is an old number of 15 digits. Enter the present number of 18 characters.',
  'residence-permit-region':
    'A residence permit number begins with 810000 (Hong Kong), 820000 (Macau) or 830000 (Taiwan).',
  'document-malformed': 'This number does not fit the chosen document type. Check the type and the number.',
  'document-kind-unknown': 'This document type is not known. Choose one from the list.',
  'name-empty': 'Enter a name.',
  'name-too-long': 'A name has at most 50 characters.',
  'name-characters':
    'A name has letters, middle dots, spaces, hyphens and apostrophes only. Remove digits and other signs.',
  'name-private-use':
    'This name contains a character that only one computer can show. Type the rare character again with an input method.',
  'mobile-malformed':
    'A mobile number has 11 digits and begins with 13 to 19. For Hong Kong and Macau, put +852 or +853 in front.',
  'reminded-enough': 'They were reminded of this {aDay} time(s) today. Please try again tomorrow.',
  'nobody-to-remind': 'This waits for nobody now, so there is nobody to remind.',
  'identity-in-text': 'Please leave identity numbers and other long numbers out of messages.',
} satisfies Same<typeof zh.problem>
