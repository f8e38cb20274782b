import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

const STORED = 'skillchain.device'

/** What this browser calls itself when it checks somebody in: random, kept here, and of use for one day at a time. */
export function ownDevice(): string {
  const kept = z.uuid().safeParse(localStorage.getItem(STORED))
  if (kept.success) return kept.data
  const made = uuidv7()
  localStorage.setItem(STORED, made)
  return made
}
