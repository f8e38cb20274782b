import { globSync } from 'node:fs'
import path from 'node:path'

import { declarations } from './table-class.ts'

/** Loads every table of every context, so that what they declare is known. */
export async function everyTable(): Promise<ReturnType<typeof declarations>> {
  const root = path.resolve(import.meta.dirname, '..')
  const files = globSync('*/*.table.ts', { cwd: root }).toSorted()
  await Promise.all(files.map((file) => import(path.join(root, file))))
  return declarations()
}
