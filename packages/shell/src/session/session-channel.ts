const name = 'skillchain.session'

type Said = 'signed in' | 'signed out'

function say(what: Said) {
  const channel = new BroadcastChannel(name)
  // A BroadcastChannel reaches this origin only, and takes no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(what)
  channel.close()
}

/** Lets the other tabs, which may be waiting for it, go on. */
export const announceSignIn = () => say('signed in')
/** Lets the other tabs forget what only the one who left may see. */
export const announceSignOut = () => say('signed out')

export function hearSession(on: Record<Said, () => void>): void {
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'signed in' || data === 'signed out') on[data]()
  })
}
