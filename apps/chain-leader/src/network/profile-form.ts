import { ChainProfile } from '@skillchain/domain/network/skill-chain'
import { useForm } from '@skillchain/shell/form/use-form'

/** A chain of which nothing has been said yet. */
export const blankProfile = () => ({
  name: '',
  cluster: '',
  division: '',
  cities: [] as string[],
  purpose: '',
  scale: null as ChainProfile['scale'],
  insuredStaff: null as number | null,
  firmsBrought: null as number | null,
  postsOffered: null as number | null,
  noDiscreditRecord: null as boolean | null,
  trainingSystem: null as boolean | null,
})
export type ProfileValues = ReturnType<typeof blankProfile>

/** The form of a filing; under a name, what is typed is kept until it is sent. */
export const useProfileForm = (initial: ProfileValues, draft?: string) =>
  useForm(ChainProfile, initial, draft ? { draft } : {})
export type ProfileForm = ReturnType<typeof useProfileForm>

/** The two halves of the form, as pages ask for them. */
export const basics = [
  'name',
  'cluster',
  'division',
  'cities',
  'purpose',
] as const satisfies (keyof ChainProfile)[]
export const conditions = [
  'scale',
  'insuredStaff',
  'firmsBrought',
  'postsOffered',
  'noDiscreditRecord',
  'trainingSystem',
] as const satisfies (keyof ChainProfile)[]
