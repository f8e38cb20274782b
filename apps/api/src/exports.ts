import { demandExport } from './demand/demand-export.ts'
import { applicationExport } from './enrolment/application-export.ts'
import { planExport } from './enrolment/plan-export.ts'
import type { ExportList } from './kernel/export.ts'

/** Every list that can be taken away as a file, one line each. */
export const exportSources: readonly ExportList[] = [demandExport, planExport, applicationExport]
