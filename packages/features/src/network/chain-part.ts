import { type Component, defineAsyncComponent } from 'vue'

import ChainOverview from './ChainOverview.vue'

/** The parts of a chain's page, each with its own address; all but the first are fetched when they are opened. */
export const parts = [
  { key: 'overview', component: ChainOverview },
  { key: 'members', component: defineAsyncComponent(() => import('./MemberPanel.vue')) },
  { key: 'contributions', component: defineAsyncComponent(() => import('./ContributionPanel.vue')) },
  { key: 'network', component: defineAsyncComponent(() => import('./NetworkPanel.vue')) },
  { key: 'timeline', component: defineAsyncComponent(() => import('./TimelinePanel.vue')) },
  { key: 'versions', component: defineAsyncComponent(() => import('./CharterPanel.vue')) },
] as const satisfies readonly { key: string; component: Component }[]

/** The part that an address names; the first where it names none. */
export const partNamed = (tab: unknown) => parts.find(({ key }) => key === tab) ?? parts[0]
