import { toRaw } from 'vue'

/**
 * A form's values of their own: arrays and records are copied all the way down, also those that Vue watches (which
 * `structuredClone` refuses); what is neither, as a date or a file, stays the same one.
 */
export function copyOf<Value>(value: Value): Value {
  const raw: unknown = toRaw(value)
  // A copy has the form of what it is made from.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const as = (copy: unknown) => copy as Value
  if (Array.isArray(raw)) return as(raw.map((each: unknown) => copyOf(each)))
  if (raw === null || typeof raw !== 'object' || Object.getPrototypeOf(raw) !== Object.prototype)
    return as(raw)
  return as(Object.fromEntries(Object.entries(raw).map(([key, each]) => [key, copyOf<unknown>(each)])))
}
