import type { Host } from './host.ts'

/** What PostgreSQL says when it does not start, and what that means to whoever started it. */
const REASONS: readonly [said: RegExp, meaning: (dataDir: string) => string][] = [
  [
    /No space left on device/,
    (dir) => `The disk that holds ${dir} is full: free some space and start again.`,
  ],
  [/Read-only file system/, (dir) => `${dir} is on a read-only disk: choose another DATA_DIR.`],
  [
    /Permission denied|has wrong ownership/,
    (dir) => `${dir} belongs to another user: start as that user, or choose another DATA_DIR.`,
  ],
  [
    /database files are incompatible/,
    (dir) => `${dir} was made by another build of PostgreSQL: choose another DATA_DIR.`,
  ],
  [
    /could not look up effective user ID/,
    () => 'The system has no name for the user this runs as: run it as a user that is listed in /etc/passwd.',
  ],
  [
    /could not (map|resize|create) (anonymous )?shared memory/,
    () => 'There is not enough memory for PostgreSQL to start.',
  ],
]

/** An error in words a person can act on; what PostgreSQL itself said stays with it as the cause. */
export function explained({ dataDir }: Pick<Host, 'dataDir'>, output: string): Error {
  const reason = REASONS.find(([said]) => said.test(output))?.[1]
  const last = output.trim().split('\n').slice(-5).join('\n')
  const sentence = reason?.(dataDir) ?? `PostgreSQL did not start in ${dataDir}; see ${dataDir}.log.\n${last}`
  return new Error(sentence, { cause: last })
}

/** The port was taken by somebody else between choosing it and listening on it. */
export const portWasTaken = (output: string): boolean => output.includes('could not bind')
