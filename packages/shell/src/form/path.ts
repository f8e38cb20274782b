/** `posts.0.quota` in a value of objects and lists; undefined where it leads nowhere. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
      value,
    )
}

/** Sets what is at `posts.0.quota`; a path through something absent sets nothing. */
export function setAt(value: object, path: string, next: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const holder = keys.length === 0 ? value : valueAt(value, keys.join('.'))
  if (typeof holder === 'object' && holder !== null) Reflect.set(holder, last, next)
}
