import type { IndicatorCode } from '@skillchain/domain/quality/indicator'

import { certificateIndicators } from './certificate-indicators.ts'
import { employmentIndicators } from './employment-indicators.ts'
import { enrolmentIndicators } from './enrolment-indicators.ts'
import type { IndicatorSource } from './indicator-source.ts'
import { networkIndicators } from './network-indicators.ts'
import { reviewIndicators } from './review-indicators.ts'
import { trainingIndicators } from './training-indicators.ts'

/** Every indicator with its rows; one that is defined and has none does not compile. */
export const indicatorSources: Readonly<Record<IndicatorCode, IndicatorSource>> = {
  ...networkIndicators,
  ...enrolmentIndicators,
  ...certificateIndicators,
  ...trainingIndicators,
  ...employmentIndicators,
  ...reviewIndicators,
}
