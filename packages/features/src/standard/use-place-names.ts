import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { industryClusters } from '@skillchain/domain/standard/industry-cluster'
import { GUANGDONG, cities } from '@skillchain/domain/standard/region'

interface Named {
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

/** Cities and industry clusters by their names in the reader's language. */
export function usePlaceNames() {
  const { locale } = useI18n()
  const nameOf = ({ name, nameEn }: Named) => (locale.value === 'en' ? nameEn : name)
  const option = (named: Named) => ({ value: named.code, label: nameOf(named) })
  const find = (list: readonly Named[], code: string) => {
    const found = list.find((named) => named.code === code)
    return found ? nameOf(found) : code
  }
  return {
    /** A county is called by its city, which is as near as a chain's pages look. */
    city: (division: string) =>
      division.length < 4 || division.startsWith('4400')
        ? nameOf(GUANGDONG)
        : find(cities, `${division.slice(0, 4)}00`),
    cluster: (code: string) => find(industryClusters, code),
    cityOptions: computed(() => cities.map(option)),
    clusterOptions: computed(() => industryClusters.map(option)),
  }
}
