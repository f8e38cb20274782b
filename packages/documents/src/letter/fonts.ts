import { createRequire } from 'node:module'

import { type Font, openSync } from 'fontkit'

const { resolve } = createRequire(import.meta.url)
const family = (name: string, file: string) => ({
  regular: resolve(`@expo-google-fonts/${name}/400Regular/${file}_400Regular.ttf`),
  bold: resolve(`@expo-google-fonts/${name}/700Bold/${file}_700Bold.ttf`),
})

/**
 * Typefaces by the name content gives them, the usual one first. The second draws what the first lacks and
 * Chinese names do contain (𠮷): both are licensed under the SIL Open Font License 1.1.
 */
export const families = {
  NotoSansSC: family('noto-sans-sc', 'NotoSansSC'),
  NotoSansJP: family('noto-sans-jp', 'NotoSansJP'),
} as const
type Family = keyof typeof families

const opened = new Map<Family, Font>()

function fontOf(name: Family): Font {
  const known = opened.get(name)
  if (known) return known
  const font = openSync(families[name].regular)
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${name} is a collection of fonts`)
  opened.set(name, font)
  return font
}

const draws = (name: Family, character: string) =>
  fontOf(name).hasGlyphForCodePoint(character.codePointAt(0) ?? 0)

const familyFor = (character: string): Family =>
  draws('NotoSansSC', character) || !draws('NotoSansJP', character) ? 'NotoSansSC' : 'NotoSansJP'

/** A text in runs, each in the typeface that draws all of it. */
export function runs(text: string): { text: string; font: Family }[] {
  const found: { text: string; font: Family }[] = []
  for (const character of text) {
    const font = familyFor(character)
    const last = found.at(-1)
    if (last?.font === font) last.text += character
    else found.push({ text: character, font })
  }
  return found
}

/** Characters that no typeface here draws: a letter that names somebody with one would show a box. */
export const undrawable = (text: string): string[] =>
  [...new Set(text)].filter(
    (character) =>
      !/\s/.test(character) && !draws('NotoSansSC', character) && !draws('NotoSansJP', character),
  )
