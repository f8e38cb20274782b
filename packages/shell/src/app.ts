import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'

import type { Dictionaries } from './text/i18n.ts'

/** The front ends that there are, by the path each is served under. Each has its own stripe and its own build. */
export const apps = {
  portal: { base: '/' },
  lead: { base: '/lead/' },
  college: { base: '/college/' },
  evaluator: { base: '/evaluator/' },
  base: { base: '/base/' },
  regulator: { base: '/regulator/' },
  me: { base: '/me/' },
} as const
export type AppId = keyof typeof apps

/** The parts of the loop (招培评用), by which a menu of more than seven entries is grouped. */
export type MenuGroup = 'recruit' | 'train' | 'evaluate' | 'quality'

/** A line of the menu: the route it opens, and the message that names it. */
export interface MenuEntry {
  /** The name of a route of the same app. */
  readonly route: string
  readonly titleKey: string
  /** The letter after `g` that goes there. */
  readonly key?: string | undefined
  /** Names of other routes that are reached from its page, and of which it is the entry. */
  readonly covers?: readonly string[] | undefined
  /** Under which heading it stands; entries of a group stand together. */
  readonly group?: MenuGroup | undefined
}

/** Everything an app tells the shell about itself. */
export interface ChainApp {
  readonly id: AppId
  readonly routes: readonly RouteRecordRaw[]
  /** The sentences it needs; those of every context unless it says otherwise. */
  readonly dictionaries?: Dictionaries | undefined
  /** At most seven, or groups of at most four. */
  readonly menu: readonly MenuEntry[]
  /** Stands in the bar beside the organisation: which chain the pages are about. */
  readonly chainSwitcher?: Component | undefined
}

declare module 'vue-router' {
  interface RouteMeta {
    /** The message that names the page in the window's title. */
    titleKey?: string
    /** Shown to whoever has not signed in, too. */
    open?: boolean
  }
}
