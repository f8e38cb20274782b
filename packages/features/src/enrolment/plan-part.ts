import { type Component, defineAsyncComponent } from 'vue'

import PlanTermsPart from './PlanTermsPart.vue'

/** The parts of a plan's page, each with its own address; all but the first are fetched when they are opened. */
export const parts = [
  { key: 'terms', component: PlanTermsPart },
  { key: 'rounds', component: defineAsyncComponent(() => import('./PlanRoundsPart.vue')) },
  { key: 'progress', component: defineAsyncComponent(() => import('./PlanProgressPart.vue')) },
] as const satisfies readonly { key: string; component: Component }[]

/** The part that an address names; the first where it names none. */
export const partNamed = (tab: unknown) => parts.find(({ key }) => key === tab) ?? parts[0]
