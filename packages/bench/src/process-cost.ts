import { readFileSync, readdirSync } from 'node:fs'

/** The kernel counts processor time in ticks of this many microseconds (USER_HZ is 100 on every Linux). */
const TICK_US = 10_000

interface Stat {
  readonly parent: number
  /** Processor time of the process itself, in microseconds. */
  readonly own: number
  /** Of its children that have ended. */
  readonly ended: number
}

/** One line of /proc/<pid>/stat (proc(5)); none for a process that is gone. */
function statOf(pid: number): Stat | undefined {
  try {
    // The second field, a name in brackets, may itself hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    const ticks = (...at: number[]) => at.reduce((sum, n) => sum + Number(fields[n]), 0) * TICK_US
    return { parent: Number(fields[1]), own: ticks(11, 12), ended: ticks(13, 14) }
  } catch {
    return undefined
  }
}

/** Processor time a process has used so far, in microseconds. */
export const cpuOf = (pid: number): number => statOf(pid)?.own ?? 0

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => statOf(pid)?.parent === parent)

/** Processor time of a server and of every child it has or has had, in microseconds. */
export function cpuOfFamily(pid: number): number {
  const living = childrenOf(pid).reduce((sum, child) => sum + cpuOf(child), 0)
  const { own, ended } = statOf(pid) ?? { own: 0, ended: 0 }
  return own + ended + living
}

export const parentOf = (pid: number): number => statOf(pid)?.parent ?? 0

/** Memory of a process, in bytes: pages shared with others count in part, so that processes can be added up. */
export function memoryOf(pid: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
  return Number(kilobytes ?? 0) * 1_024
}

export const memoryOfFamily = (pid: number): number =>
  [pid, ...childrenOf(pid)].reduce((sum, one) => sum + memoryOf(one), 0)
