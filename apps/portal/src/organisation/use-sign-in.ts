import { ref } from 'vue'
import { useRoute } from 'vue-router'

import { announceSignIn } from '@skillchain/shell/session/session-channel'
import { safeNext } from '@skillchain/shell/session/sign-in-href'
import { useWords } from '@skillchain/shell/text/use-words'

import { signIn, verifyCode } from './auth.ts'

const refusals: Record<number, string> = { 0: 'portal.signIn.unanswered', 429: 'portal.signIn.locked' }

/** Signing in: a name and a password, then the code of a second factor where there is one. */
export function useSignIn() {
  const { t } = useWords()
  const route = useRoute()
  const username = ref('')
  const password = ref('')
  const code = ref('')
  const step = ref<'password' | 'code'>('password')
  const busy = ref(false)
  const error = ref<string>()

  function enter() {
    announceSignIn()
    // Anew, so that nothing of an earlier reader is left in the page.
    location.assign(safeNext(route.query['next']) ?? '/choose')
  }
  async function sendPassword() {
    if (!username.value.trim() || !password.value) return t('portal.signIn.enterBoth')
    const answer = await signIn(username.value.trim(), password.value)
    if (!answer.ok) return t(refusals[answer.status] ?? 'portal.signIn.refused')
    if (answer.data.twoFactorRedirect) step.value = 'code'
    else enter()
    return undefined
  }
  async function sendCode() {
    const answer = await verifyCode(code.value.normalize('NFKC').replaceAll(/\s/g, ''))
    if (!answer.ok) return t(refusals[answer.status] ?? 'portal.signIn.codeRefused')
    enter()
    return undefined
  }
  async function submit() {
    if (busy.value) return
    busy.value = true
    error.value = await (step.value === 'password' ? sendPassword() : sendCode())
    busy.value = false
  }
  function startOver() {
    step.value = 'password'
    code.value = ''
    error.value = undefined
  }
  return { username, password, code, step, busy, error, submit, startOver }
}
