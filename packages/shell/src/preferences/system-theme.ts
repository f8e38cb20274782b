import { type Ref, ref } from 'vue'

/** Light or dark, as the reader's system has it now. */
export function useSystemTheme(): Readonly<Ref<'light' | 'dark'>> {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const theme = ref<'light' | 'dark'>(dark.matches ? 'dark' : 'light')
  dark.addEventListener('change', ({ matches }) => (theme.value = matches ? 'dark' : 'light'))
  return theme
}
