import vue from '@vitejs/plugin-vue'
import type { UserConfig } from 'vite'

interface App {
  /** Where the app is served, such as `/lead/`. */
  readonly base: string
  /** Of the development server; the built apps are served by the API. */
  readonly port: number
}

/** Libraries that every page needs: one file, which stays in the browser's cache from release to release. */
const framework = /[\\/]node_modules[\\/](@vue|vue|vue-router|pinia|vue-i18n|@intlify|@tanstack|@trpc)[\\/]/

/** How every front end is built: the same browsers, the same division into files, nothing written into the page. */
export function vitePreset({ base, port }: App): UserConfig {
  return {
    base,
    plugins: [vue()],
    define: {
      __VUE_OPTIONS_API__: false,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_I18N_LEGACY_API__: false,
      __VUE_I18N_FULL_INSTALL__: false,
      __INTLIFY_PROD_DEVTOOLS__: false,
    },
    server: {
      port,
      strictPort: true,
      proxy: { '/api': `http://127.0.0.1:${process.env['API_PORT'] ?? '3000'}` },
    },
    build: {
      target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
      manifest: true,
      // The site's policy lets no page carry scripts or data of its own.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'framework', test: framework }] } } },
    },
  }
}
