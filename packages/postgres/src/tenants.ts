import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

let entered = 0

/**
 * Whoever uses a server enters it here, and the last to leave puts it out: a server that others have joined must not
 * end with the process that started it, and one whose starter was killed must not stay for ever.
 */
export function enter(dataDir: string): { readonly leave: () => 'last' | 'others remain' } {
  const register = path.join(dataDir, 'launcher.tenants')
  mkdirSync(register, { recursive: true, mode: 0o700 })
  entered += 1
  const own = path.join(register, `${process.pid}-${entered}`)
  writeFileSync(own, bornAt(process.pid))
  const leave = () => {
    rmSync(own, { force: true })
    const others = readdirSync(register).filter((name) => isAlive(path.join(register, name)))
    return others.length === 0 ? 'last' : 'others remain'
  }
  return { leave }
}

/** A number may have gone to another process since; the moment of birth tells the two apart. */
function isAlive(entry: string): boolean {
  const pid = Number(path.basename(entry).split('-')[0])
  const alive = existsSync(entry) && readFileSync(entry, 'utf8') === bornAt(pid)
  if (!alive) rmSync(entry, { force: true })
  return alive
}

/** When the process began, in clock ticks since the machine did; nothing for one that is gone. */
function bornAt(pid: number): string {
  if (!existsSync(`/proc/${pid}/stat`)) return ''
  // The second field, a name in brackets, may itself hold spaces.
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
  return afterName.split(' ')[19] ?? ''
}
