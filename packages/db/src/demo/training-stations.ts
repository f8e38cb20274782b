import { OccupationCode } from '@skillchain/domain/standard/occupation'
import {
  type StationHours,
  type StationTerms,
  type TrainingStation,
  TrainingStationId,
} from '@skillchain/domain/training/training-station'
import * as stationRules from '@skillchain/domain/training/training-station.rules'

import type { Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { AUTOMOTIVE } from './network.ts'

const stationId = (n: number): TrainingStationId => TrainingStationId.parse(demoId('station', n))

const LONG_DAY = { fromMinute: 510, toMinute: 1_230 }
const hours: StationHours = {
  week: [LONG_DAY, LONG_DAY, LONG_DAY, LONG_DAY, LONG_DAY, LONG_DAY, null],
  closedDays: [],
}
/** Day and night, all week: there is a session at this moment, whenever the world is opened. */
const ALWAYS = { fromMinute: 0, toMinute: 1_440 }
const always: StationHours = { week: Array.from({ length: 7 }, () => ALWAYS), closedDays: [] }

const terms = (
  name: string,
  codes: readonly string[],
  { seats, equipment }: Pick<StationTerms, 'seats' | 'equipment'>,
): StationTerms => ({
  name,
  seats,
  equipment,
  dictionaryVersion: '2022',
  occupationCodes: codes.map((code) => OccupationCode.parse(code)),
})

type Step = { readonly daysAgo: number; readonly command: stationRules.Command }

/** What the base offers the chain: six stations, one of them under repair and one no longer in use. */
const offered: readonly {
  readonly terms: StationTerms
  readonly steps?: readonly Step[]
  readonly hours?: StationHours
}[] = [
  {
    terms: terms('总装工位 A-01', ['6-22-02-01'], {
      seats: 20,
      equipment: '总装线体一条、定扭工具十套；请穿防砸鞋。',
    }),
  },
  {
    terms: terms('总装工位 A-02', ['6-22-02-01', '4-12-01-01'], {
      seats: 16,
      equipment: '举升机四台、诊断仪四台；请自带绝缘手套。',
    }),
  },
  {
    terms: terms('焊接工位 B-01', ['6-18-02-04'], { seats: 12, equipment: '点焊、弧焊设备各六台，配除尘。' }),
  },
  {
    terms: terms('机器人工位 C-01', ['6-31-07-01'], { seats: 8, equipment: '焊接机器人两台。' }),
    steps: [{ daysAgo: 2, command: { type: 'sendToRepair', reason: '减速机异响，等待厂家检修' } }],
  },
  {
    terms: terms('动力电池工位 D-01', ['6-24-04-00'], { seats: 10, equipment: '模组装配台五张。' }),
    steps: [{ daysAgo: 30, command: { type: 'retire', reason: '场地调整，设备移至新址' } }],
  },
  {
    terms: terms('动力电池实训区 A-03', ['6-22-02-01'], {
      seats: 40,
      equipment: '电池包拆装台八张、绝缘工具二十套，全天开放；请穿绝缘鞋。',
    }),
    hours: always,
  },
]

function establish({ live }: Chronicle, n: number, given: (typeof offered)[number]): TrainingStation {
  const known = { occupationsKnown: true, nameTaken: false, ahead: [] }
  return live<TrainingStation, stationRules.Command, stationRules.TrainingStationEvent, typeof known>(
    AUTOMOTIVE,
    {
      by: 'base',
      daysAgo: 120,
      steps: (given.steps ?? []).map((step) => ({ by: 'base', ...step })),
      found: (acting) =>
        stationRules.establish(
          { chainId: AUTOMOTIVE, id: stationId(n) },
          { terms: given.terms, hours: given.hours ?? hours },
          { ...acting, ...known },
        ),
      rules: {
        aggregate: 'training-station',
        decide: stationRules.decide,
        evolve: stationRules.evolve,
        partiesOf: ({ baseId }) => [baseId],
        facts: () => known,
      },
    },
  )
}

/** The stations that the chain's base offers it. */
export const trainingStations = (story: Chronicle): TrainingStation[] =>
  offered.map((given, at) => establish(story, at + 1, given))
