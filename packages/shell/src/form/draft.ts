import { type Ref, onScopeDispose, watch } from 'vue'

/**
 * What is being filled in, kept in this tab until it is sent or thrown away. Only members the form still has are
 * taken back, so that an old draft cannot bring in what a newer form does not ask for.
 */
export function keepDraft<Value extends object>(name: string | undefined, values: Ref<Value>) {
  const key = `skillchain.draft.${name}`
  if (!name) return { restored: false, forget: () => undefined }

  const before = read(key)
  const taken = Object.entries(before).filter(([member]) => member in values.value)
  if (taken.length > 0) Object.assign(values.value, Object.fromEntries(taken))

  const stop = watch(values, (next) => sessionStorage.setItem(key, JSON.stringify(next)), { deep: true })
  onScopeDispose(stop, true)
  return { restored: taken.length > 0, forget: () => sessionStorage.removeItem(key) }
}

function read(key: string): object {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
