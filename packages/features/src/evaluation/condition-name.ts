import type { Words } from '@skillchain/shell/text/use-words'

const PARTS = /^(\d{4})-([a-z]+\d?)-(?:[\d-]+-)?(\d+)$/i

/** An entry condition by which it is of its grade and generation; as its id stands where it is of another form. */
export function conditionName({ t, te }: Words, id: string): string {
  const [, generation, grade, n] = PARTS.exec(id) ?? []
  const key = `standard.grade.${grade}`
  return generation && te(key) ? t('evaluation.entryCondition.named', { generation, grade: t(key), n }) : id
}
