import { ref } from 'vue'

const storageKey = 'skillchain.recent'
const kept = 8

export interface RecentPage {
  readonly href: string
  readonly title: string
}

const isPage = (value: unknown): value is RecentPage =>
  typeof value === 'object' && value !== null && 'href' in value && 'title' in value

function stored(): RecentPage[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(value) ? value.filter(isPage) : []
  } catch {
    return []
  }
}

/** The pages this tab was on last, for the palette: there are no tabs inside the page. */
const pages = ref(stored())

export function useRecent() {
  function remember(page: RecentPage) {
    pages.value = [page, ...pages.value.filter(({ href }) => href !== page.href)].slice(0, kept)
    sessionStorage.setItem(storageKey, JSON.stringify(pages.value))
  }
  return { pages, remember }
}
