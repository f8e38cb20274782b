import type { ProblemCode } from '@skillchain/domain/training/problems'

import type { Local } from '../complete.ts'

export const problem = {
  'out-of-turn': '现在的状态下不能这样办理。',
  unchanged: '内容没有变化。',
  'hours-reversed': '关门时间要晚于开门时间。',
  'window-reversed': '结束时间要晚于开始时间。',
  'occupation-repeated': '同一职业只选一次。',
  'station-name-taken': '本基地在这条产业链已有工位「{name}」。请换一个名称或编号，方便到场时找到。',
  'occupation-unknown': '职业分类大典（{dictionaryVersion} 年版）中没有所选的职业。请从列表中选择。',
  'day-repeated': '同一天只写一次。',
  'seats-booked': '{day} 已约出 {taken} 个工位，不能减到 {seats} 个。请先与预约单位商定。',
  'hours-booked': '{day} 有预约落在新的开放时间之外。请先与预约单位商定，取消后再改。',
  'bookings-ahead': '今后还有 {count} 个预约。请先逐一取消，再停用。',
  'station-under-repair': '「{station}」正在维修，暂不接受预约。',
  'station-retired': '「{station}」已停用。',
  'station-closed': '「{station}」{day} 的这段时间不开放。',
  'station-full': '「{station}」{day} {from}–{to} 只剩 {left} 个工位，不够 {headCount} 人。',
  'station-too-small': '「{station}」共有 {seats} 个工位，容不下 {headCount} 人。',
  'occupation-not-here': '「{station}」不能实训所选的职业。',
  'day-past': '{day} 的这个时间已经过去。',
  'day-too-far': '最多提前 {days} 天预约，{day} 还太早。',
  'not-yet-held': '{day} 的预约还没有开始，不能登记使用。',
} satisfies Record<Local<ProblemCode>, string>
