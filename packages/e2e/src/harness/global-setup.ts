import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { aHome, startProduct } from './product.ts'

/**
 * Starts the product before the first test and stops it after the last. Workers learn where it is from their
 * environment. `E2E_URL` names a product in demonstration mode that is running already, for work on one test.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'skillchain-e2e-run-'))
  process.env['E2E_FOLDER'] = folder
  const home = await aHome()
  const product = process.env['E2E_URL'] ? null : await startProduct(home)
  if (product) process.env['E2E_URL'] = product.url
  const logFile = path.join(folder, 'product.log')
  process.env['E2E_LOG'] = logFile
  const keepLog = product ? setInterval(() => void writeFile(logFile, product.log()), 500) : undefined
  return async () => {
    clearInterval(keepLog)
    await product?.stop()
    await home.remove()
    await rm(folder, { recursive: true, force: true })
  }
}
