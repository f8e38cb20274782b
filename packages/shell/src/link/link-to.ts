import { useRoute, useRouter } from 'vue-router'

type Params = Readonly<Record<string, string>>
type Query = Readonly<Record<string, string | undefined>>

/**
 * The address of a page of this app, by the name of its route; the organisation stays the one in the address.
 * It is a whole path, base included, for the plain links that components draw.
 */
export function useLinkTo() {
  const router = useRouter()
  const route = useRoute()
  return (name: string, params: Params = {}, query: Query = {}): string => {
    const { organisationId } = route.params
    const acting = typeof organisationId === 'string' ? { organisationId } : {}
    return router.resolve({ name, params: { ...acting, ...params }, query: { ...query } }).href
  }
}
