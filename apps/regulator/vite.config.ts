import { vitePreset } from '@skillchain/config/vite-preset'

export default vitePreset({ base: '/regulator/', port: 5173 })
