import { computed, onScopeDispose, ref } from 'vue'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { isUnanswered, problemOf } from '@skillchain/shell/api/problem-of'

const Refusal = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

const entryOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    /** Under which it is sent, however often: what is carried out, is once. */
    key: z.string(),
    item,
    /** When it was tapped, by this device. */
    savedAt: z.string(),
    state: z.enum(['saved', 'confirmed', 'refused']),
    /** When the server took it, by its clock; null until then. */
    confirmedAt: z.string().nullable(),
    problem: Refusal.nullable(),
  })

export interface Entry<Item> extends Omit<z.infer<ReturnType<typeof entryOf<z.ZodUnknown>>>, 'item'> {
  readonly item: Item
}

interface Given<Item> {
  /** Whose it is and what of: nobody else who uses the device sends it. */
  readonly name: string
  readonly schema: z.ZodType<Item>
  /** Answers when the server took it. */
  readonly send: (entry: Entry<Item>) => Promise<{ readonly at: string }>
  readonly onConfirmed?: () => unknown
}

const RETRY_MS = 10_000
const KEPT_MS = 24 * 3_600_000

/**
 * An outbox in the page: what was tapped is kept in this browser before it is sent, sent in order, and sent again until
 * the server has answered, through reloads and hours without a network.
 */
export function useOutbox<Item>({ name, schema, send, onConfirmed }: Given<Item>) {
  const stored = `skillchain.outbox.${name}`
  const Entries = z.array(entryOf(schema))
  const read = (): Entry<Item>[] => {
    const text = localStorage.getItem(stored)
    return text === null ? [] : (Entries.safeParse(JSON.parse(text)).data ?? [])
  }
  const write = (next: readonly Entry<Item>[]) => {
    const since = new Date(Date.now() - KEPT_MS).toISOString()
    const kept = next.filter(({ state, savedAt }) => state === 'saved' || savedAt > since)
    localStorage.setItem(stored, JSON.stringify(kept))
    entries.value = kept
  }
  // What is read is plain data, held whole and replaced whole.
  const entries = ref<readonly Entry<Item>[]>([])
  const sendingKey = ref<string | null>(null)
  const online = ref(navigator.onLine)
  const waiting = computed(() => entries.value.filter(({ state }) => state === 'saved').length)

  const settle = (key: string, change: Partial<Entry<Item>>) =>
    write(read().map((entry) => (entry.key === key ? { ...entry, ...change } : entry)))

  async function sendOne(entry: Entry<Item>): Promise<boolean> {
    sendingKey.value = entry.key
    try {
      const { at } = await send(entry)
      online.value = true
      settle(entry.key, { state: 'confirmed', confirmedAt: at })
      void onConfirmed?.()
      return true
    } catch (error) {
      const problem = problemOf(error)
      online.value = !isUnanswered(error)
      // Whoever must sign in again loses nothing: it is sent after that.
      if (!problem || problem.kind === 'unauthenticated') return false
      settle(entry.key, { state: 'refused', problem: { code: problem.code, params: problem.params } })
      return true
    } finally {
      sendingKey.value = null
    }
  }
  /** Sends what waits, the oldest first, until there is nothing left or no answer comes. */
  async function flush(): Promise<void> {
    if (sendingKey.value !== null) return
    const next = read().find(({ state }) => state === 'saved')
    if (next && (await sendOne(next))) await flush()
  }
  function put(item: Item): void {
    const entry = { key: uuidv7(), item, savedAt: new Date().toISOString() }
    write([...read(), { ...entry, state: 'saved', confirmedAt: null, problem: null }])
    void flush()
  }

  const hear = () => {
    online.value = navigator.onLine
    entries.value = read()
    void flush()
  }
  const timer = setInterval(hear, RETRY_MS)
  const heard = ['online', 'offline', 'storage'] as const
  for (const each of heard) addEventListener(each, hear)
  onScopeDispose(() => {
    clearInterval(timer)
    for (const each of heard) removeEventListener(each, hear)
  })
  hear()
  return { entries, waiting, online, sendingKey, put, flush }
}
