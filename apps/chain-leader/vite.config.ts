import { vitePreset } from '@skillchain/config/vite-preset'

export default vitePreset({ base: '/lead/', port: 5171 })
