import type { CertificateStatus } from '@skillchain/domain/certificate/certificate'
import type { CertificateEvent, CommandType } from '@skillchain/domain/certificate/certificate.rules'
import type { ProblemCode } from '@skillchain/domain/certificate/problems'

import type { Local } from '../complete.ts'

type Act = Exclude<CommandType, 'replace'> | 'propose' | 'reissue' | 'print'

export const certificate = {
  title: '发证',
  caption: '职业技能等级证书',
  batches: '成绩已公示完毕的批次',
  noChain: '先加入一条产业链，才能发证。',
  noBatch: '还没有可以发证的批次',
  noBatchHint: '评价批次公示期满、申诉都已答复并办结后，会出现在这里。',
  empty: '还没有证书',
  emptyHint: '按「提议发证」，为本批次合格的考生各提一张。',
  emptyChain: '这条链还没有提议或签发的证书。',
  chooseChain: '先选择一条产业链',
  any: '全部',
  counted: '{status} {count}',
  noteLabel: '公开说明（查证时人人可见，请勿写姓名）',
  status: {
    proposed: '待首签',
    signed: '待第二签',
    issued: '已签发',
    replaced: '已换发',
    revoked: '已撤销',
    declined: '未签发',
  } satisfies Record<CertificateStatus, string>,
  field: {
    name: '持证人',
    document: '证件号码',
    occupation: '职业',
    grade: '等级',
    number: '证书编号',
    issuedOn: '签发日期',
    status: '状态',
    note: '说明',
    batch: '批次',
    body: '签发机构',
    examOn: '考试日期',
    publicUntilOn: '公示至',
  },
  command: {
    propose: '提议发证',
    sign: '首签',
    issue: '第二签并发证',
    decline: '不予签发',
    revoke: '撤销证书',
    reissue: '换发',
    print: '下载 PDF',
  } satisfies Record<Act, string>,
  confirm: {
    sign: '首签 {count} 张证书？',
    issue: '第二签并发出 {count} 张证书？',
    decline: '不予签发这张证书？',
    revoke: '撤销这张证书？',
    reissue: '换发这张证书？',
  },
  consequence: {
    sign: '签后由另一名签发人第二签，第二签时才产生编号。首签和第二签必须是两个账号。',
    issue: '每张证书随即取得编号，任何人都能查证；发出后只能撤销或换发，不能删除。',
    decline: '这张证书不会签发，也不占用编号。可以再次提议。',
    revoke: '查证页随即显示「已撤销」和你写的说明。不能恢复，只能重新办理。',
    reissue: '会提议一张新证书，同样要两人签发；新证书签发时，原证书显示「已换发」和你写的说明。',
  },
  done: {
    propose: '已提议 {proposed} 张证书。',
    proposeHeld: '已提议 {proposed} 张证书；另有 {held} 人一年内已有证书，没有提议。',
    sign: '已首签，等另一名签发人第二签。',
    issue: '已发证，现在可以查证。',
    decline: '已登记为不予签发。',
    revoke: '已撤销，查证页已更新。',
    reissue: '已提议换发，等两人签发。',
  },
  event: {
    proposed: '提议发证',
    signed: '首签',
    issued: '第二签并发证',
    declined: '不予签发',
    revoked: '撤销',
    replaced: '已被换发',
  } satisfies Record<CertificateEvent['type'], string>,
  own: {
    title: '我的证书',
    empty: '还没有证书',
    emptyHint: '评价合格并签发后，你的证书会出现在这里。',
    papers: '下载与查证',
    verify: '查证页',
  },
}

export const task = {
  'certificates-to-propose': '{batch}：{count} 名合格考生待提议发证',
  'certificates-to-sign': '{batch}：{count} 张证书待首签',
  'certificates-to-issue': '{batch}：{count} 张证书待你第二签',
}

export const problem = {
  'out-of-turn': '这张证书现在不能这样办理。请刷新后查看它的状态。',
  'number-malformed': '证书编号应为 1 个字母加 21 个数字。',
  'grade-without-number': '这个技能等级没有公布的证书编号规则，暂时不能在这里签发。',
  'serial-exhausted': '{year} 年这个等级的编号已经用完（999999 个）。',
  'not-passed': '这名考生还有科目没有合格，不能签发证书。',
  'publicity-running': '成绩公示尚未结束（至 {until}），不能签发证书。',
  'appeal-open': '还有 {count} 件成绩申诉没有答复，不能签发证书。',
  'same-signer': '你已经签过这张证书。第二签发人必须是另一个账号。',
  'one-a-year': '这个人 {since} 已取得证书，一年内不再发第二张。',
  'held-already': '这名考生已有一张有效证书，或另一张正在办理。',
  'not-replaceable': '只有已签发或已撤销的证书可以换发。',
  'nobody-to-certify': '这个批次没有可以提议发证的考生：没有合格的，或都已提议过，或一年内已有证书。',
  'not-printable': '只有已签发且有效的证书可以下载。',
  characters: '字库中没有这些字：{characters}。请联系管理员添加字库后再下载。',
} satisfies Record<Local<ProblemCode>, string>
