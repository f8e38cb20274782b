import path from 'node:path'

import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')

/** Every package's tests in one run, with one database server between them. */
export default defineConfig({
  root,
  test: {
    projects: ['packages/*/vitest.config.ts', 'apps/*/vitest.config.ts', '!packages/config/vitest.config.ts'],
    globalSetup: path.join(root, 'packages/db/test/global-setup.ts'),
  },
})
