import type { DocumentKind } from '@skillchain/domain/organisation/identity-document'
import type { ProblemCode } from '@skillchain/domain/organisation/problems'

import type { Local } from '../complete.ts'

export const organisation = {
  document: {
    label: '证件类型',
    number: '证件号码',
    kind: {
      residentIdentityCard: '居民身份证',
      residencePermit: '港澳台居民居住证',
      hongKongMacauTravelPermit: '港澳居民来往内地通行证',
      taiwanTravelPermit: '台湾居民来往大陆通行证',
      permanentResidenceCard: '外国人永久居留身份证',
      passport: '护照',
      militaryCard: '军官证或士兵证',
    } satisfies Record<DocumentKind, string>,
  },
  gender: { label: '性别', male: '男', female: '女' },
}

export const problem = {
  'credit-code-malformed':
    '统一社会信用代码应为 18 位数字或大写字母，不含 I、O、S、V、Z。请对照营业执照或登记证书填写。',
  'credit-code-check-failed': '统一社会信用代码的校验位不符，可能有一位填错。请逐位核对。',
  'identity-number-malformed': '身份证号码应为 17 位数字加 1 位数字或 X。请对照证件填写。',
  'identity-number-check-failed': '证件号码的校验位不符，可能有一位填错。请逐位核对。',
  'identity-number-birth-impossible': '证件号码中的出生日期不存在。请核对第 7 至 14 位。',
  'identity-number-birth-future': '证件号码中的出生日期晚于今天。请核对第 7 至 14 位。',
  'identity-number-historical': '这是 15 位的旧号码。请填写现在使用的 18 位号码。',
  'residence-permit-region': '居住证号码应以 810000（香港）、820000（澳门）或 830000（台湾）开头。',
  'document-malformed': '号码的格式与所选证件类型不符。请核对证件类型和号码。',
  'document-kind-unknown': '无法识别的证件类型。请从列表中选择。',
  'name-empty': '请填写姓名。',
  'name-too-long': '姓名最多 50 个字。',
  'name-characters': '姓名只能包含文字、间隔号、空格、连字符和撇号。请去掉数字和其他符号。',
  'name-private-use': '姓名中有一个字是本机自造字，换一台电脑就无法显示。请用输入法重新输入该生僻字。',
  'mobile-malformed': '手机号码应为 11 位、以 13 至 19 开头；香港、澳门号码请加 +852 或 +853。',
  'reminded-enough': '今天已就此催办 {aDay} 次，请明天再催。',
  'nobody-to-remind': '这件事现在不用对方处理，无需催办。',
  'identity-in-text': '文字中不要写身份证号码等长数字。',
} satisfies Record<Local<ProblemCode>, string>
