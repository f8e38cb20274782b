/** A day (YYYY-MM-DD) as a document in Chinese writes it. */
export const writtenDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
