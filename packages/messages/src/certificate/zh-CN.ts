import type { CertificateStatus } from '@skillchain/domain/certificate/certificate'
import type { ProblemCode } from '@skillchain/domain/certificate/problems'

import type { Local } from '../complete.ts'

export const certificate = {
  status: {
    proposed: '待签发人签署',
    signed: '待第二签发人',
    issued: '已签发',
    replaced: '已换发',
    revoked: '已撤销',
    declined: '未签发',
  } satisfies Record<CertificateStatus, string>,
}

export const problem = {
  'out-of-turn': '这张证书现在不能这样办理。请刷新后查看它的状态。',
  'number-malformed': '证书编号应为 1 个字母加 21 个数字。',
  'body-code-malformed': '评价机构编码应为 1 个字母加 12 个数字。',
  'grade-without-number': '这个技能等级没有公布的证书编号规则，暂时不能在这里签发。',
  'serial-exhausted': '{year} 年这个等级的编号已经用完（999999 个）。',
  'not-passed': '这名考生还有科目没有合格，不能签发证书。',
  'publicity-running': '成绩公示尚未结束（至 {until}），不能签发证书。',
  'appeal-open': '还有 {count} 件成绩申诉没有答复，不能签发证书。',
  'same-signer': '你已经签过这张证书。第二签发人必须是另一个账号。',
  'one-a-year': '这个人 {since} 已取得证书，一年内不再发第二张。',
  'held-already': '这名考生已有一张有效证书，或另一张正在办理。',
  'not-replaceable': '只有已签发或已撤销的证书可以重新办理。',
} satisfies Record<Local<ProblemCode>, string>
