import type { Verdict } from '@skillchain/domain/certificate/public-certificate'

/** What anybody reads who checks a certificate at the front door. */
export const verify = {
  title: '证书查证',
  lead: '输入证书上的编号和姓名，核对一张由本平台评价机构签发的职业技能等级证书。不用登录，也不留下你查了谁。',
  number: '证书编号',
  numberHint: '22 位：1 个字母和 21 个数字，可以带空格',
  numberMalformed: '证书编号应为 1 个字母加 21 个数字，例如 S000044000123263000042。请对照证书核对。',
  numberMissing: '请填写证书编号。',
  name: '持证人姓名',
  nameHint: '与证书上印的一致',
  nameMissing: '请填写持证人姓名。',
  submit: '查证',
  again: '查另一张证书',
  askedOn: '查询日期 {on}',
  verdict: { valid: '有效', expired: '已过期', replaced: '已换发', revoked: '已撤销' } satisfies Record<
    Verdict,
    string
  >,
  meaning: {
    valid: '这张证书由所列评价机构签发，目前有效。',
    expired: '这张证书确由所列评价机构签发，有效期已过。',
    replaced: '这张证书已由新证书代替，请持证人出示新证书。',
    revoked: '签发机构已撤销这张证书，不应再作为技能等级的证明。',
  } satisfies Record<Verdict, string>,
  field: {
    number: '证书编号',
    name: '持证人',
    occupation: '职业',
    grade: '技能等级',
    title: '证书名称',
    body: '签发机构',
    issuedOn: '签发日期',
    expiresOn: '有效期至',
    unlimited: '长期有效',
    statusOn: '变更日期',
    note: '公开说明',
  },
  notFound: '没有查到',
  notFoundHint:
    '请核对编号的每一位和姓名用字。2020 年以前的职业资格证书、其他平台签发的证书不在这里，可以到技能人才评价工作网查询。查不到不代表证书不真，也可能是录入有误。',
  notFoundLink: '这个链接没有对应的证书。请重新扫描证书上的二维码，或用编号和姓名查询。',
}
