const mark = 'skillchain.reloaded'

/**
 * After a release, a tab still open may ask for a part that is no longer there. It is loaded anew, once; what was
 * being filled in is kept as a draft. A second failure is no release, and shows as what it is.
 */
export function reloadOnceAfterRelease(): void {
  addEventListener('vite:preloadError', (event) => {
    if (sessionStorage.getItem(mark) === location.pathname) return
    event.preventDefault()
    sessionStorage.setItem(mark, location.pathname)
    location.reload()
  })
}
