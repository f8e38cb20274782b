import type { OccupationMarker } from '@skillchain/domain/standard/occupation'
import type { ProblemCode } from '@skillchain/domain/standard/problems'
import type { RegionGroup } from '@skillchain/domain/standard/region'
import type { ParameterUnit } from '@skillchain/domain/standard/parameter-code'

import type { Local } from '../complete.ts'
import { grade } from './grade.zh-CN.ts'
import { occupationPage, parameterPage } from './pages.zh-CN.ts'
import { parameter } from './parameter.zh-CN.ts'

export const standard = {
  grade,
  marker: { S: '数字职业', L: '绿色职业' } satisfies Record<OccupationMarker, string>,
  regionGroup: {
    pearlRiverDelta: '珠三角',
    east: '粤东',
    west: '粤西',
    north: '粤北',
  } satisfies Record<RegionGroup, string>,
  clusterGroup: { pillar: '战略性支柱产业', emerging: '战略性新兴产业' },
  unit: {
    person: '人',
    firm: '家',
    post: '个岗位',
    year: '年',
    age: '岁',
    workingDay: '个工作日',
    percent: '%',
    day: '天',
    hour: '小时',
    minute: '分钟',
    second: '秒',
    time: '次',
    fold: '倍',
    fen: '元',
    month: '个月',
    point: '分',
  } satisfies Record<ParameterUnit, string>,
  parameter,
  occupationPage,
  parameterPage,
}

export const problem = {
  'occupation-code-malformed': '职业编码应为「6-31-01-03」这样的格式。请对照职业分类大典填写。',
  'occupation-name-missing': '这一行没有职业名称。',
  'occupation-unknown': '{dictionaryVersion} 年版职业分类大典中没有编码 {code}。请从列表中选择职业。',
  'occupation-repeated': '这个职业编码在文件中出现了两次。请只保留一行。',
  'occupation-marker-unknown': '标识只能是 S（数字职业）、L（绿色职业）或 L/S。',
  'dictionary-version-malformed': '版本应为四位年份，例如 2022。',
  'dictionary-empty': '文件中没有一行可用的职业。',
  'dictionary-too-early': '已有 {version} 年版，自 {on} 起施行。新版本的年份和施行日期都应更晚。',
  'dictionary-columns-missing': '没有找到「职业编码」和「职业名称」两列。请检查前 10 行中的表头。',
  'file-empty': '文件是空的。',
  'file-unreadable': '读不出这个文件。请另存为 XLSX 或 UTF-8 编码的 CSV 再上传。',
  'file-protected': '文件带密码或宏。请去掉密码和宏，另存为 XLSX 再上传。',
  'file-too-large': '文件太大。职业字典最多 1 万行。',
  'division-malformed': '行政区划代码应为 6 位数字。',
  'division-unknown': '没有这个行政区划代码。请从列表中选择。',
  'division-without-counties': '东莞和中山不设区县，请填写 441900 或 442000。',
  'parameter-missing': '{day} 在 {division} 没有规定参数 {code}，因此不能判断。请联系主管部门设置。',
  'parameter-overlapping': '这个参数在 {validFromOn} 已另有规定。请选择更晚的生效日期。',
  'parameter-past': '新值只能从明天或更晚起生效，已作出的决定不受影响。',
} satisfies Record<Local<ProblemCode>, string>
