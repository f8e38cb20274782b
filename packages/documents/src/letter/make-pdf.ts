import pdfmake, { type Content } from 'pdfmake'

import { families } from './fonts.ts'

export type { Content } from 'pdfmake'

/** A document to print on A4: what it is called, what it says, and the words below every page. */
export interface PdfDocument {
  readonly title: string
  /** Styled by the names below; a text that may hold rare characters goes in as its `runs`. */
  readonly content: Content
  /** As BCP 47 names it. */
  readonly language: string
  /** Below each page; says which page of how many it is. */
  readonly footer: (page: number, pages: number) => string
}

const files = new Set(Object.values(families).flatMap(({ regular, bold }) => [regular, bold]))

pdfmake.setFonts(
  Object.fromEntries(
    Object.entries(families).map(([name, { regular, bold }]) => [
      name,
      { normal: regular, bold, italics: regular, bolditalics: bold },
    ]),
  ),
)
// A document names neither files nor addresses; the fonts are the only files that are read.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => files.has(path))

type Document = Parameters<typeof pdfmake.createPdf>[0]

/** The sizes of an official letter. */
const styles: NonNullable<Document['styles']> = {
  title: { fontSize: 20, bold: true, alignment: 'center', margin: [0, 0, 0, 24] },
  heading: { fontSize: 13, bold: true, margin: [0, 12, 0, 6] },
  label: { color: '#5b6673' },
  small: { fontSize: 9, color: '#5b6673' },
}

/** The bytes of a PDF in which only the characters it uses are embedded. */
export const makePdf = ({ title, content, language, footer }: PdfDocument): Promise<Buffer> =>
  pdfmake
    .createPdf({
      info: { title },
      language,
      pageSize: 'A4',
      pageMargins: [72, 72, 72, 64],
      defaultStyle: { font: 'NotoSansSC', fontSize: 11, lineHeight: 1.5 },
      styles,
      content,
      // A heading stands above what it heads: alone at the end of a page it goes over to the next.
      pageBreakBefore: ({ style }, nodes) =>
        style === 'heading' && nodes.getFollowingNodesOnPage().length === 0,
      footer: (page: number, pages: number) => ({
        text: footer(page, pages),
        style: 'small',
        alignment: 'center',
        margin: [0, 20, 0, 0],
      }),
    })
    .getBuffer()
