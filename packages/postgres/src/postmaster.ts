import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Host } from './host.ts'

export interface Postmaster {
  readonly pid: number
  readonly port: string
  /** It answers; one that is starting, recovering or stopping does not. */
  readonly ready: boolean
}

const contents = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** The server that lives in the folder. Whether it is ready is in its file: a port answers while still recovering. */
export function postmasterOf({ dataDir }: Pick<Host, 'dataDir'>): Postmaster | undefined {
  const [pid, , , port = '', , , , state = ''] = contents(path.join(dataDir, 'postmaster.pid')).split('\n')
  // The file outlives a crash; the command line does not, not even in a process left unreaped.
  const alive = Number(pid) > 0 && contents(`/proc/${pid}/cmdline`).split('\0').includes(dataDir)
  return alive ? { pid: Number(pid), port, ready: state.trim() === 'ready' } : undefined
}
