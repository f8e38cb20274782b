import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { declarations } from './table-class.ts'
import { everyTable } from './tables.ts'

const folder = path.resolve(import.meta.dirname, '../../migrations')
const journal = path.join(folder, 'meta/_journal.json')

/** Before a first release there is nothing to migrate from: all generated migrations are made one again. */
function startAfresh() {
  const { entries, ...rest }: { entries: { idx: number }[] } = JSON.parse(readFileSync(journal, 'utf8'))
  for (const file of globSync('{000[1-9]*.sql,meta/000[1-9]*}', { cwd: folder }))
    rmSync(path.join(folder, file))
  const kept = entries.filter(({ idx }) => idx === 0)
  writeFileSync(journal, `${JSON.stringify({ ...rest, entries: kept }, null, 2)}\n`)
}

/** On a sharded cluster a table is distributed after it is made and before anything refers to it. */
function distribute(file: string) {
  const steps = readFileSync(file, 'utf8').split('--> statement-breakpoint')
  const place = { distributed: 'app.distribute', reference: 'app.replicate', directory: 'app.replicate' }
  const written = steps.flatMap((step) => {
    const [, schema, name] = /CREATE TABLE "(\w+)"\."(\w+)"/.exec(step) ?? []
    const declared = declarations().get(`${schema}.${name}`)
    return declared ? [step, `\nselect ${place[declared.class]}('${schema}.${name}');\n`] : [step]
  })
  writeFileSync(file, `${written.join('--> statement-breakpoint').trimEnd()}\n`)
}

const known = new Set(globSync('*.sql', { cwd: folder }))
if (process.argv.includes('--fresh')) startAfresh()
const kit = path.resolve(import.meta.dirname, '../../node_modules/.bin/drizzle-kit')
const { status } = spawnSync(kit, ['generate', '--name', 'tables'], {
  cwd: path.dirname(folder),
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)
await everyTable()
for (const file of globSync('*.sql', { cwd: folder })) {
  const fresh = !known.has(file) || (process.argv.includes('--fresh') && !file.startsWith('0000'))
  if (fresh) distribute(path.join(folder, file))
}
