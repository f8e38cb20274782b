import { defineConfig } from '@playwright/test'

import { launchOptions } from './src/harness/chromium.ts'

/** The running product in Debian's chromium: started once by the global setup, entered by two workers. */
export default defineConfig({
  testDir: 'src',
  outputDir: 'dist/results',
  globalSetup: './src/harness/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // How long a walk through an app takes depends on who else is at work on the machine; what hangs, its actions end.
  timeout: 15 * 60_000,
  globalTimeout: 60 * 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions,
  },
})
