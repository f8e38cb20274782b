/**
 * When what has the focus is taken away, as a button is once it has been pressed, the page's content takes it: whoever
 * works by keyboard goes on from there and not from the top of the window.
 */
export function keepFocus(): void {
  let last: Node | null = null
  document.addEventListener('focusin', ({ target }) => {
    last = target instanceof Node ? target : null
  })
  const taken = () => last?.isConnected === false && document.activeElement === document.body
  new MutationObserver(() => {
    if (taken()) document.getElementById('content')?.focus({ preventScroll: true })
  }).observe(document.body, { childList: true, subtree: true })
}
