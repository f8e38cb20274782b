import { ref, shallowRef } from 'vue'

import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

import { type Enrolment, disableTwoFactor, enableTwoFactor, verifyCode } from './auth.ts'

const secretOf = (uri: string) => new URL(uri).searchParams.get('secret') ?? ''

/** Turning the second factor on (the password, then a code from the phone) and off (the password). */
export function useTwoFactor() {
  const { t } = useWords()
  const { show } = useToast()
  const { resume } = useSession()
  const password = ref('')
  const code = ref('')
  const busy = ref(false)
  const error = ref<string>()
  const enrolment = shallowRef<Enrolment & { secret: string; qr: string }>()

  async function attempt(work: () => Promise<string | undefined>) {
    busy.value = true
    error.value = await work()
    busy.value = false
  }
  const begin = () =>
    attempt(async () => {
      const answer = await enableTwoFactor(password.value)
      if (!answer.ok) return t('portal.account.passwordRefused')
      const { renderSVG } = await import('uqr')
      const image = renderSVG(answer.data.totpURI, { border: 2 })
      const qr = `data:image/svg+xml,${encodeURIComponent(image)}`
      enrolment.value = { ...answer.data, secret: secretOf(answer.data.totpURI), qr }
      password.value = ''
      return undefined
    })
  const confirm = () =>
    attempt(async () => {
      const answer = await verifyCode(code.value.normalize('NFKC').replaceAll(/\s/g, ''))
      if (!answer.ok) return t('portal.signIn.codeRefused')
      enrolment.value = undefined
      code.value = ''
      await resume()
      show(t('portal.account.enabled'))
      return undefined
    })
  const turnOff = () =>
    attempt(async () => {
      const answer = await disableTwoFactor(password.value)
      if (!answer.ok) return t('portal.account.passwordRefused')
      password.value = ''
      await resume()
      show(t('portal.account.disabled'))
      return undefined
    })
  return { password, code, busy, error, enrolment, begin, confirm, turnOff }
}
