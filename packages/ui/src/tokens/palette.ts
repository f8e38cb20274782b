export type Theme = 'light' | 'dark'

/**
 * Colours of chart series, in the order in which they are to be used; a seventh series becomes 「其他」.
 * **Source:** our own decision: the set with the largest smallest distance between any two under normal,
 * protan, deutan and tritan sight (CIEDE2000, simulation of Machado 2009).
 */
export const categorical: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#1B5E93', '#CB8120', '#0B8958', '#8A2248', '#7A5FE1', '#3B9ECB'],
  dark: ['#7DB5E3', '#EFAC45', '#3DE996', '#CD6B6F', '#A66CFF', '#536CA9'],
}

/** Few to many, in seven steps: the ground of a cell and the ink of the number printed on it. */
export const sequential = [
  { ground: '#EEF4FA', ink: '#17212F' },
  { ground: '#CFE0EF', ink: '#17212F' },
  { ground: '#A9C7E1', ink: '#17212F' },
  { ground: '#86B1D6', ink: '#17212F' },
  { ground: '#5F97C6', ink: '#0C1117' },
  { ground: '#2F6FA6', ink: '#FFFFFF' },
  { ground: '#134A78', ink: '#FFFFFF' },
] as const

/** Axis, grid and label ink of a chart. */
export const chartInk: Readonly<Record<Theme, { text: string; line: string; surface: string }>> = {
  light: { text: '#435066', line: '#DDE2E8', surface: '#FFFFFF' },
  dark: { text: '#B6C0CD', line: '#2A3441', surface: '#171E27' },
}

/** The step of the sequential scale for a value between the least and the greatest one shown. */
export function stepOf(value: number, [least, greatest]: readonly [number, number]) {
  const share = greatest === least ? 0.5 : (value - least) / (greatest - least)
  const index = Math.round(share * (sequential.length - 1))
  return sequential[Math.min(Math.max(index, 0), sequential.length - 1)] ?? sequential[0]
}
