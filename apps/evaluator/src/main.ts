import { createChainApp } from '@skillchain/shell/create-chain-app'

import { menu } from './menu.ts'
import { routes } from './routes.ts'

void createChainApp({ id: 'evaluator', routes, menu })
