import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { launchOptions } from '../harness/chromium.ts'
import { type Count, programme } from './stage.ts'

const PACKAGES = ['chromium', 'fonts-noto-cjk', 'poppler-utils']
const INSTALL = `apt-get update && apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`

const answers = (command: string, ...args: string[]) => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 && (args.length === 0 || stdout !== '' || command === 'pdftotext')
}

/** A browser, a typeface with Chinese in it, and a reader of PDF. */
const isComplete = () =>
  existsSync(launchOptions.executablePath) && answers('fc-list', ':lang=zh') && answers('pdftotext', '-v')

/** Makes sure that what the tests need and npm does not bring is there; only root may put it there. */
export async function equip(): Promise<Count> {
  if (isComplete()) return { passed: 1, failed: 0 }
  if (process.getuid?.() === 0) {
    process.env['DEBIAN_FRONTEND'] = 'noninteractive'
    await programme('sh', ['-c', INSTALL])
    if (isComplete()) return { passed: 1, failed: 0 }
  }
  process.stdout.write(`A browser, Chinese typefaces or pdftotext are missing. As root:\n\n  ${INSTALL}\n\n`)
  return { passed: 0, failed: 1 }
}
