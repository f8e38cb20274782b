/** What a spreadsheet program takes for the start of a formula, full-width forms and line ends included. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

/** Source: OWASP ASVS 5.0 1.2.10: such a text is led by an apostrophe, and every field is quoted. */
const field = (text: string) => `"${(formulaStart.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

const line = (texts: readonly string[]) => `${texts.map(field).join(',')}\r\n`

/** Rows as CSV (RFC 4180) in UTF-8 with the mark by which spreadsheet programs know it; the labels come first. */
export async function* writeCsv(
  labels: readonly string[],
  batches: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\ufeff${line(labels)}`)
  for await (const rows of batches) yield Buffer.from(rows.map(line).join(''))
}
