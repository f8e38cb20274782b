import { type InjectionKey, inject } from 'vue'

import type { ChainApp } from '../app.ts'

export const chainAppKey: InjectionKey<ChainApp> = Symbol('chain-app')

/** The app that the frame stands around. */
export function useChainApp(): ChainApp {
  const app = inject(chainAppKey)
  if (!app) throw new Error('useChainApp() needs an app made by createChainApp()')
  return app
}
