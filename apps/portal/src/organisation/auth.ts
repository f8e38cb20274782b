import * as z from 'zod/mini'

/** What the account endpoints answered: their data, or why not, by HTTP status; 0 when nobody answered. */
export type Answer<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly status: number }

async function post<Schema extends z.ZodMiniType>(
  path: string,
  body: object,
  schema: Schema,
): Promise<Answer<z.output<Schema>>> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) return { ok: false, status: response.status }
    return { ok: true, data: schema.parse(await response.json()) }
  } catch {
    return { ok: false, status: 0 }
  }
}

const Anything = z.looseObject({})
const SignedIn = z.looseObject({ twoFactorRedirect: z.optional(z.boolean()) })
const Enrolment = z.looseObject({ totpURI: z.string(), backupCodes: z.array(z.string()) })

/** The secret of a second factor that is being set up, as an `otpauth:` address, and the codes for a lost phone. */
export type Enrolment = z.infer<typeof Enrolment>

export const signIn = (username: string, password: string) =>
  post('sign-in/username', { username, password }, SignedIn)
export const verifyCode = (code: string) => post('two-factor/verify-totp', { code }, Anything)
export const enableTwoFactor = (password: string) => post('two-factor/enable', { password }, Enrolment)
export const disableTwoFactor = (password: string) => post('two-factor/disable', { password }, Anything)
