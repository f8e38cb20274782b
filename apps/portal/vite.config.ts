import { vitePreset } from '@skillchain/config/vite-preset'

export default vitePreset({ base: '/', port: 5170 })
