import { computed, ref } from 'vue'

import { heldDual } from '@skillchain/domain/certificate/dual-certificate'
import type { CertificateLine } from '@skillchain/features/certificate/use-certificates'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { problemText } from '@skillchain/shell/problem/problem-text'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import { useToast } from '@skillchain/ui/state/toast'

const ACTS = ['sign', 'issue', 'decline', 'reissue', 'revoke', 'revokeDual'] as const
export type CertificateAct = (typeof ACTS)[number]

/** As many as are signed, and printed, at a time. */
const MOST_SIGNED = 200
const MOST_PRINTED = 100

/** Which of the chosen certificates each act can be done to. */
function actsOn(chosen: readonly CertificateLine[], accountId: string | undefined) {
  const of = (status: string) => chosen.filter((each) => each.status === status)
  const single = chosen.length === 1
  return {
    sign: of('proposed').slice(0, MOST_SIGNED),
    // Whoever signed first is not asked to sign again; the rules would refuse it.
    issue: of('signed')
      .filter(({ first }) => first?.accountId !== accountId)
      .slice(0, MOST_SIGNED),
    decline: single ? [...of('proposed'), ...of('signed')] : [],
    reissue: single ? [...of('issued'), ...of('revoked')] : [],
    revoke: single ? of('issued') : [],
    revokeDual: single ? of('issued').filter(({ dual }) => heldDual(dual) !== null) : [],
  } satisfies Record<CertificateAct, readonly CertificateLine[]>
}

/** Acts on chosen certificates: each is asked back before it is done, with what follows. */
export function useCertificateActs(chosen: () => readonly CertificateLine[], done: () => void) {
  const words = useWords()
  const { show } = useToast()
  const api = useApi()
  const { acting, account } = useSession()
  const asked = ref<CertificateAct | null>(null)
  const acts = computed(() => actsOn(chosen(), account.value?.id))

  const then = {
    invalidates: [['certificate'], ['task']],
    onDone: () => {
      show(words.t(`certificate.done.${asked.value ?? 'sign'}`))
      asked.value = null
      done()
    },
  } as const
  const signing = useCommand(api.certificate.sign.mutate, then)
  const ending = useCommand(api.certificate.perform.mutate, then)
  const reissuing = useCommand(api.certificate.reissue.mutate, then)
  const commands = [signing, ending, reissuing]

  function ask(act: CertificateAct | null) {
    for (const { reset } of commands) reset()
    asked.value = act
  }
  function confirm(note: string) {
    const act = asked.value
    const [first] = act ? acts.value[act] : []
    if (!act || !first) return
    const { chainId, id, version } = first
    if (act === 'reissue') reissuing.perform({ chainId, id, version, note })
    else if (act === 'decline' || act === 'revoke' || act === 'revokeDual')
      ending.perform({ chainId, id, version, command: { type: act, note } })
    else {
      const certificates = acts.value[act].map((each) => ({ id: each.id, version: each.version }))
      signing.perform({ chainId, step: act, certificates })
    }
  }

  const busy = computed(() => commands.some((each) => each.busy.value))
  const error = computed(() => {
    const failed = commands.find((each) => each.error.value !== null)
    return failed && problemText(words, failed.problem.value, failed.error.value).title
  })
  const papers = computed(() => {
    const issued = chosen().filter(({ status }) => status === 'issued')
    const [first] = issued
    if (!first) return undefined
    const ids = issued
      .slice(0, MOST_PRINTED)
      .map(({ id }) => id)
      .join()
    const query = { chainId: first.chainId, ids, organisation: acting.value?.organisationId ?? '' }
    return `/api/download/certificates?${new URLSearchParams(query)}`
  })
  /** Why there is no second signature to give, or nothing to do at all; undefined where neither is so. */
  const idle = computed(() => {
    const { issue } = acts.value
    if (issue.length === 0 && chosen().some(({ status }) => status === 'signed')) return 'signedByYou'
    const some = papers.value !== undefined || ACTS.some((act) => acts.value[act].length > 0)
    return some ? undefined : 'nothingToDo'
  })
  return { acts, asked, ask, confirm, busy, error, papers, idle }
}
