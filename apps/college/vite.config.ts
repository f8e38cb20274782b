import { vitePreset } from '@skillchain/config/vite-preset'

export default vitePreset({ base: '/college/', port: 5172 })
