/** The minor group (小类) of an occupation: `6-31-01-03` → `6-31-01`. */
export const minorGroupOf = (code: string): string => code.split('-').slice(0, 3).join('-')

/** Whether an occupation is another or a related one (本职业或相关职业): we take those of one minor group to be related. */
export const isRelated = (one: string, other: string): boolean => minorGroupOf(one) === minorGroupOf(other)
