import * as z from 'zod/mini'

const Demo = z.object({
  password: z.string(),
  accounts: z.array(z.object({ username: z.string(), organisationName: z.string(), role: z.string() })),
})
export type Demo = z.infer<typeof Demo>

/** The accounts of the invented world; null outside of demonstration mode, where there is no such list. */
export async function demoAccounts(): Promise<Demo | null> {
  const response = await fetch('/api/demo')
  return response.ok ? Demo.parse(await response.json()) : null
}
