/** What the global setup told its workers. */
function told(name: 'E2E_URL' | 'E2E_FOLDER' | 'E2E_LOG'): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is set by the global setup`)
  return value
}

/** Of the product under test. */
export const productUrl = () => told('E2E_URL')
/** A folder of this run's own, gone when it ends. */
export const runFolder = () => told('E2E_FOLDER')
/** What the product writes to its terminal. */
export const productLog = () => told('E2E_LOG')
