import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A drawer or dialogue that the address knows of: Back closes it, and a copied link opens it. */
export function useDrawer(name: string) {
  const route = useRoute()
  const router = useRouter()

  const about = computed(() => {
    const [drawer, subject = ''] = String(route.query['drawer'] ?? '').split(':')
    return drawer === name ? subject : null
  })
  const show = (subject = '') =>
    router.push({ query: { ...route.query, drawer: subject ? `${name}:${subject}` : name } })
  const hide = () => router.replace({ query: { ...route.query, drawer: undefined } })
  const open = computed({
    get: () => about.value !== null,
    set: (next) => void (next ? show() : hide()),
  })
  /** `about` is the record it is about: empty where there is none, null while the drawer is closed. */
  return { open, about, show, hide }
}
