import { createChainApp } from '@skillchain/shell/create-chain-app'

import { dictionaries } from './dictionaries.ts'
import { routes } from './routes.ts'

void createChainApp({ id: 'portal', routes, menu: [], dictionaries })
