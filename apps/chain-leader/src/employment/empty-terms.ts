import type { EmploymentTerms } from '@skillchain/domain/employment/employment'

/** A form of terms before anything is filled in. */
export const emptyTerms = {
  postTitle: '',
  dictionaryVersion: '',
  occupationCode: '',
  grade: '',
  divisionCode: '',
  payFromFen: null,
  payToFen: null,
  contractKind: '',
  contractOn: '',
  firstOn: '',
} satisfies Record<keyof EmploymentTerms, string | null>
