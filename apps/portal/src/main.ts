import { createChainApp } from '@skillchain/shell/create-chain-app'

import { routes } from './routes.ts'

void createChainApp({ id: 'portal', routes, menu: [] })
