import { PersonId } from '@skillchain/domain/organisation/person-id'
import type { Role } from '@skillchain/domain/organisation/role'

import { demoId } from './demo-id.ts'
import { type DemoOrganisation, organisationId, organisationName } from './organisations.ts'

/** The one password of every demonstration account. It opens nothing outside demonstration mode. */
export const DEMO_PASSWORD = 'lingnan-2026'

const given = [
  ['lead', 'lingnan', 'enterprise.manager', '梁颂恩'],
  ['lead2', 'appliance', 'enterprise.manager', '何志远'],
  ['lead3', 'robotics', 'enterprise.manager', '莫嘉怡'],
  ['supplier', 'battery', 'enterprise.manager', '邓启明'],
  ['service', 'service', 'enterprise.manager', '罗淑贤'],
  ['college', 'zhujiang', 'college.admissions', '陈玉珊'],
  ['college-manager', 'zhujiang', 'college.manager', '区伟业'],
  ['college2', 'yunshan', 'college.manager', '谭𠮷祥'],
  ['college3', 'foshanCollege', 'college.manager', '霍文心'],
  ['evaluator', 'evaluator', 'evaluation-body.manager', '叶慧敏'],
  ['base', 'base', 'training-base.manager', '冯建国'],
  ['trainer', 'trainer', 'training-provider.manager', '彭咏诗'],
  ['association', 'association', 'association.manager', '欧阳正'],
  ['regulator', 'province', 'regulator.officer', '林㛃仪'],
  ['auditor', 'province', 'regulator.auditor', '黄守正'],
  ['city-regulator', 'guangzhou', 'regulator.officer', '郑凯晴'],
  ['city-regulator2', 'foshan', 'regulator.officer', '关少峰'],
  ['evaluator2', 'evaluator', 'evaluation-body.manager', '卓雅文'],
  ['evaluator3', 'evaluator', 'evaluation-body.manager', '甄浩明'],
] as const satisfies readonly (readonly [string, DemoOrganisation, Role, string])[]

export type Username = (typeof given)[number][0]

interface SignIn {
  readonly id: PersonId
  readonly username: string
  readonly name: string
  readonly organisationName: string
  readonly role: Role
}

/** Who signs in at work, one for each part somebody may play for an organisation. */
const atWork = given.map(([username, organisation, role, name], n) => ({
  id: PersonId.parse(demoId('account', n + 1)),
  username,
  name,
  organisation,
  organisationName: organisationName(organisation),
  role,
}))

/** Which of the invented applicants have an account of their own; the newcomer and the beginner have applied for nothing. */
const themselves = [
  ['apprentice', 1, '钟永'],
  ['apprentice2', 2, '区伟英'],
  ['newcomer', 99_999_999, '新用户'],
  ['apprentice3', 3, '郑丽永'],
  ['apprentice4', 4, '苏玲梓'],
  ['apprentice5', 5, '关文'],
  ['apprentice6', 6, '罗佑彤'],
  ['apprentice7', 7, '王浩然'],
  ['worker', 28, '区文佑'],
  ['worker2', 29, '莫佑'],
  ['worker3', 30, '刘琪思'],
  ['worker4', 31, '吴怡豪'],
  ['beginner', 99_999_998, '江晓岚'],
  ['candidate', 10, '温轩'],
  ['candidate2', 13, '曾家淑'],
] as const
export type SelfName = (typeof themselves)[number][0]

/** Who signs in for themselves. */
export const selves = themselves.map(([username, n, name]) => ({
  id: PersonId.parse(demoId('account', 1_000 + n)),
  personId: PersonId.parse(demoId('person', n)),
  n,
  username,
  name,
  organisationName: '个人账号',
  role: 'person' as const,
}))

/** Who can sign in to the demonstration. */
export const signIns: readonly SignIn[] = [...atWork, ...selves]

export const membershipsOf = () =>
  atWork.map(({ id, organisation, role }) => ({
    accountId: id,
    organisationId: organisationId(organisation),
    role,
  }))

export function signInOf(username: string): (typeof atWork)[number] {
  const found = atWork.find((each) => each.username === username)
  if (!found) throw new Error(`nobody signs in as ${username}`)
  return found
}
