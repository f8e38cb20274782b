import { type InjectionKey, inject } from 'vue'

import type { Api } from './api-client.ts'

export const apiKey: InjectionKey<Api> = Symbol('api')

/** The API as the signed-in reader, for the organisation in the address. */
export function useApi(): Api {
  const api = inject(apiKey)
  if (!api) throw new Error('useApi() needs an app made by createChainApp()')
  return api
}
