import { DEMO_PASSWORD } from '@skillchain/db/demo/sign-ins'

import { type Person, dialogOf, rowOf } from '../harness/person.ts'

/** Opens the agreement with somebody from the list of the organisation's own. */
export async function openAgreement(person: Person, name: string): Promise<void> {
  await person.goTo('培养协议')
  await person.press(rowOf(person, name).getByRole('link').first())
}

/** Sends the draft to whoever is to sign it. */
export async function sendAgreement(person: Person): Promise<void> {
  await person.press(person.button('发送待签'))
  const question = person.in(dialogOf(person))
  await question.press(question.button('发送待签'))
  await person.reads(/^等待签署：企业、院校、本人/)
}

interface Signature {
  readonly as: '企业' | '院校' | '本人' | '监护人'
  /** The name that is typed in full; organisations type none. */
  readonly name?: string
}

export const sign = (person: Person, signature: Signature) =>
  signBy(person, `以${signature.as}身份签署`, signature)
export const signAmendment = (person: Person, signature: Signature) =>
  signBy(person, `以${signature.as}身份签署变更`, signature)

/** Signs by typing one's password again; a wrong one signs nothing. */
async function signBy(person: Person, act: string, { name }: Signature): Promise<void> {
  await person.press(person.button(act))
  const dialog = person.in(dialogOf(person))
  if (name !== undefined) await dialog.write(dialog.field('签名'), name)
  await dialog.write(dialog.field('登录密码'), 'not-this-one')
  await dialog.press(dialog.button(act))
  await dialog.reads(/^密码不对，没有签署。/)
  await dialog.write(dialog.field('登录密码'), DEMO_PASSWORD)
  await dialog.press(dialog.button(act))
  await dialogOf(person).waitFor({ state: 'detached' })
}
