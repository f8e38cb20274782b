import type { Same } from '../complete.ts'
import { grade } from './grade.en.ts'
import { occupationPage, parameterPage } from './pages.en.ts'
import { parameter } from './parameter.en.ts'
import type * as zh from './zh-CN.ts'

export const standard = {
  grade,
  marker: { S: 'Digital', L: 'Green' },
  regionGroup: { pearlRiverDelta: 'Pearl River Delta', east: 'East', west: 'West', north: 'North' },
  clusterGroup: { pillar: 'Pillar industries', emerging: 'Emerging industries' },
  unit: {
    person: 'people',
    firm: 'organisations',
    post: 'posts',
    year: 'years',
    age: 'years old',
    workingDay: 'working days',
    percent: '%',
    day: 'days',
    hour: 'hours',
    minute: 'minutes',
    second: 'seconds',
    time: 'times',
    fold: 'times',
    fen: 'yuan',
    month: 'months',
    point: 'points',
  },
  parameter,
  occupationPage,
  parameterPage,
} satisfies Same<typeof zh.standard>

export const problem = {
  'occupation-code-malformed':
    'An occupation code looks like “6-31-01-03”. Copy it from the occupation dictionary.',
  'occupation-name-missing': 'This row has no occupation name.',
  'occupation-unknown':
    'Edition {dictionaryVersion} of the dictionary has no code {code}. Choose an occupation from the list.',
  'occupation-repeated': 'This code is in the file twice. Keep one row.',
  'occupation-marker-unknown': 'A marker is S (digital), L (green) or L/S.',
  'dictionary-version-malformed': 'An edition is a year of four digits, such as 2022.',
  'dictionary-empty': 'The file has no usable occupation.',
  'dictionary-too-early':
    'There is an edition {version}, in force from {on}. A new edition needs a later year and a later first day.',
  'dictionary-columns-missing':
    'The columns for codes and names were not found. Check the headings in the first 10 rows.',
  'file-empty': 'The file is empty.',
  'file-unreadable': 'This file cannot be read. Save it as XLSX, or as CSV in UTF-8, and upload it again.',
  'file-protected': 'The file has a password or macros. Remove them, save it as XLSX and upload it again.',
  'file-too-large': 'The file is too large. A dictionary has at most 10,000 rows.',
  'division-malformed': 'A division code has 6 digits.',
  'division-unknown': 'There is no such division code. Choose one from the list.',
  'division-without-counties': 'Dongguan and Zhongshan have no counties. Enter 441900 or 442000.',
  'parameter-missing':
    'No value of {code} is set for {division} on {day}, so nothing can be decided. Ask the authority to set one.',
  'parameter-overlapping': 'This parameter is already set from {validFromOn}. Choose a later first day.',
  'parameter-past': 'A new value holds from tomorrow at the earliest. What has been decided stays decided.',
} satisfies Same<typeof zh.problem>
