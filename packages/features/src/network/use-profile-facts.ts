import { useI18n } from 'vue-i18n'

import type { ChainProfile } from '@skillchain/domain/network/skill-chain'
import type { Fact } from '@skillchain/ui/list/fact'
import { useFormats } from '@skillchain/ui/text/format'

import { usePlaceNames } from '../standard/use-place-names.ts'

/** A filing's parts as they are read, in the order of the form. */
export function useProfileFacts() {
  const { t } = useI18n()
  const formats = useFormats()
  const places = usePlaceNames()

  const number = (value: number | null) => (value === null ? null : formats.value.number(value))
  const declared = (value: boolean | null) =>
    value === null ? t('network.found.undeclared') : t(value ? 'network.found.yes' : 'network.found.no')

  function written(profile: ChainProfile): Record<keyof ChainProfile, string | null> {
    return {
      name: profile.name,
      cluster: profile.cluster && places.cluster(profile.cluster),
      division: profile.division && places.city(profile.division),
      cities: profile.cities.map(places.city).join(t('network.found.listComma')),
      purpose: profile.purpose,
      scale: profile.scale && t(`network.scale.${profile.scale}`),
      insuredStaff: number(profile.insuredStaff),
      firmsBrought: number(profile.firmsBrought),
      postsOffered: number(profile.postsOffered),
      noDiscreditRecord: declared(profile.noDiscreditRecord),
      trainingSystem: declared(profile.trainingSystem),
    }
  }
  return (profile: ChainProfile): Fact[] =>
    Object.entries(written(profile)).map(([key, value]) => ({ key, label: t(`network.field.${key}`), value }))
}
