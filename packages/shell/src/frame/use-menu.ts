import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'

import { useLinkTo } from '../link/link-to.ts'
import { useChainApp } from './frame-context.ts'

/** The app's menu for the organisation in the address; empty where there is none. */
export function useMenu() {
  const { menu } = useChainApp()
  const { t } = useI18n()
  const route = useRoute()
  const linkTo = useLinkTo()

  // The entry whose address begins the present one is where the reader is; the longest of them.
  const entries = computed(() => {
    if (!route.params['organisationId']) return []
    const links = menu.map(({ route: name, titleKey, key, group, covers = [] }, at) => ({
      name,
      key,
      /** What the group is called, before the first of it. */
      heading: group && group !== menu[at - 1]?.group ? t(`shell.menuGroup.${group}`) : undefined,
      label: t(titleKey),
      href: linkTo(name),
      covers: [name, ...covers],
    }))
    const here = links
      .filter(
        ({ href, covers }) => covers.includes(String(route.name)) || location.pathname.startsWith(`${href}/`),
      )
      .toSorted((a, b) => b.href.length - a.href.length)[0]
    return links.map((link) => Object.assign(link, { current: link.name === here?.name }))
  })
  return entries
}
