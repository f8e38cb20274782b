import type { PlanChange } from '@skillchain/domain/enrolment/enrolment-plan-change'
import { ApprovalDocument, EnrolmentChannel, PlanPost } from '@skillchain/domain/enrolment/enrolment-plan'
import { useWords } from '@skillchain/shell/text/use-words'
import { useFormats } from '@skillchain/ui/text/format'

import type { PlanView } from './use-plan.ts'

type Value = PlanChange['after']

/** A plan's values in the reader's words. */
export function usePlanWords(view: () => PlanView | undefined) {
  const { t } = useWords()
  const formats = useFormats()
  const empty = () => t('enrolment.plan.change.empty')

  const document = (value: Value) => {
    const { title, number, issuer, issuedOn } = ApprovalDocument.parse(value)
    return `${title} ${number} ${issuer} ${formats.value.day(issuedOn)}`
  }
  const line = (value: Value) => {
    const post = PlanPost.parse(value)
    const places = `${formats.value.number(post.quota)} ${t('unit.people')}`
    return [postName(post.demandId), post.majorName ?? t('enrolment.plan.line.none'), places].join(' · ')
  }
  /** A value of the terms, by the field it stands in. */
  function valueText(field: string, value: Value): string {
    if (value === null || value === '') return empty()
    if (field === 'payFloorFen') return formats.value.money(Number(value))
    if (typeof value === 'string' && field.endsWith('On')) return formats.value.day(value)
    const channel = EnrolmentChannel.safeParse(value).data
    if (field === 'channel' && channel) return t(`enrolment.plan.channel.${channel}`)
    if (field === 'documents' && Array.isArray(value))
      return value.map(document).join('\n') || t('enrolment.plan.document.none')
    if (field === 'demandId' && typeof value === 'string') return postName(value)
    return typeof value === 'object' ? line(value) : `${value}`
  }
  const postName = (demandId: string) =>
    view()?.lines.find(({ postId }) => postOf(postId)?.demandId === demandId)?.postName ?? demandId
  const postOf = (id: string | undefined) => view()?.plan.terms.posts.find((post) => post.id === id)
  const lineName = (id: string | undefined) =>
    view()?.lines.find(({ postId }) => postId === id)?.postName ?? t('enrolment.plan.field.posts')

  const fieldKeys: Record<string, string> = { demandId: 'post' }
  /** What a change is about: a field, or a field of one line. */
  function nameOf(path: string): string {
    const [field = '', id, part] = path.split('.')
    if (field !== 'posts') return t(`enrolment.plan.field.${field}`)
    if (part === undefined) return lineName(id)
    return t('enrolment.plan.change.line', {
      post: lineName(id),
      field: t(`enrolment.plan.line.${fieldKeys[part] ?? part}`),
    })
  }
  const said = (path: string, value: Value) =>
    valueText(path.split('.').at(path.startsWith('posts.') ? 2 : 0) ?? 'posts', value)
  const changeRows = (changes: readonly PlanChange[]) =>
    changes.map(({ path, before, after }) => ({
      path,
      label: nameOf(path),
      before: said(path, before),
      after: said(path, after),
    }))
  return { valueText, nameOf, said, changeRows, postName }
}
