import { vitePreset } from '@skillchain/config/vite-preset'

export default vitePreset({ base: '/base/', port: 5175 })
