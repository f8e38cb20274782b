import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { OrganisationKind } from '@skillchain/domain/organisation/organisation'
import { UnifiedSocialCreditCode } from '@skillchain/domain/organisation/unified-social-credit-code'

import { demoId } from './demo-id.ts'

/** Every organisation is invented; that its name says so keeps it from being taken for one that exists. */
const given = {
  province: ['regulator', '44', '广东省人力资源和社会保障厅（演示）'],
  guangzhou: ['regulator', '4401', '广州市人力资源和社会保障局（演示）'],
  foshan: ['regulator', '4406', '佛山市人力资源和社会保障局（演示）'],
  lingnan: ['enterprise', '440100', '岭南新能源汽车有限公司（虚构）'],
  battery: ['enterprise', '440118', '南粤动力电池有限公司（虚构）'],
  service: ['enterprise', '440106', '粤行汽车服务连锁有限公司（虚构）'],
  zhujiang: ['college', '440100', '珠江汽车技师学院（虚构）'],
  yunshan: ['college', '440100', '云山职业技术学院（虚构）'],
  evaluator: ['evaluationBody', '440100', '羊城职业技能评价中心（虚构）'],
  base: ['trainingBase', '440112', '黄埔公共实训基地（虚构）'],
  trainer: ['trainingProvider', '440100', '广府匠心职业培训学校（虚构）'],
  association: ['association', '440100', '粤港澳汽车行业协会（虚构）'],
  appliance: ['enterprise', '440606', '顺德智家电器股份有限公司（虚构）'],
  foshanCollege: ['college', '440600', '禅城技师学院（虚构）'],
  robotics: ['enterprise', '441900', '松湖机器人科技有限公司（虚构）'],
} as const satisfies Record<string, readonly [kind: OrganisationKind, division: string, name: string]>

export type DemoOrganisation = keyof typeof given

interface Row {
  readonly id: OrganisationId
  readonly creditCode: UnifiedSocialCreditCode
  readonly name: string
  readonly kind: OrganisationKind
  readonly divisionCode: string
}

const ids = new Map(
  Object.keys(given).map((key, n) => [key, OrganisationId.parse(demoId('organisation', n + 1))]),
)

export function organisationId(organisation: DemoOrganisation): OrganisationId {
  const id = ids.get(organisation)
  if (!id) throw new Error(`there is no organisation ${organisation}`)
  return id
}

export const organisationName = (organisation: DemoOrganisation): string => given[organisation][2]
export const organisationKind = (organisation: DemoOrganisation): OrganisationKind => given[organisation][0]

const CHECKS = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('')

/** A number in the digits that a code is written in. */
const inCode = (n: number): string =>
  (n >= CHECKS.length ? inCode(Math.floor(n / CHECKS.length)) : '') + (CHECKS[n % CHECKS.length] ?? '')

/** A code in which one check character of 31 fits. */
export function creditCodeOf(n: number, division: string): UnifiedSocialCreditCode {
  const own = n < 10_000 ? `MADEM${String(n).padStart(4, '0')}` : `MAD${inCode(n).padStart(6, '0')}`
  const body = `91${division.padEnd(6, '0')}${own}`
  for (const check of CHECKS) {
    const code = UnifiedSocialCreditCode.safeParse(body + check)
    if (code.success) return code.data
  }
  throw new Error(`no check character fits ${body}`)
}

// Object.keys loses the names that `given` was written with.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const keys = Object.keys(given) as DemoOrganisation[]

export const organisations: readonly Row[] = keys.map((key, n) => {
  const [kind, divisionCode, name] = given[key]
  return { id: organisationId(key), creditCode: creditCodeOf(n + 1, divisionCode), name, kind, divisionCode }
})
