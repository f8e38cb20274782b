import { vitePreset } from '@skillchain/config/vite-preset'

export default vitePreset({ base: '/me/', port: 5176 })
