import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: { name: 'chain-leader', environment: 'happy-dom', server: { deps: { inline: ['element-plus'] } } },
})
