import { vitePreset } from '@skillchain/config/vite-preset'

export default vitePreset({ base: '/evaluator/', port: 5174 })
