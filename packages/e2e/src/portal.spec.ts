import { expect, test } from './harness/test.ts'

test('the front door opens without signing in, and says where each goes in', async ({ open }) => {
  const page = await open(null)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/lead/')
  await expect(page).toHaveURL(/\/sign-in/)
})
