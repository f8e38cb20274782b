import { appRouter } from '../router.ts'
import { matrixOf, proceduresOf } from './matrix.ts'

// For pasting into authz-matrix.csv after the lines that changed have been read and found right.
process.stdout.write(`${matrixOf(proceduresOf(appRouter)).join('\n')}\n`)
