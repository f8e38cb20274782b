import { appealsAbout } from '@skillchain/db/evaluation/appeal.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { examsOnTheWay } from '@skillchain/db/evaluation/own-exam.query'
import { isOwnAppeal } from '@skillchain/domain/evaluation/appeal'
import { appealsUntil } from '@skillchain/domain/evaluation/appeal.rules'
import { candidatePolicy } from '@skillchain/domain/evaluation/candidate.policy'
import { type BatchStatus, areResultsShown } from '@skillchain/domain/evaluation/evaluation-batch'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import { moment } from '../kernel/clock.ts'
import type { Task, TaskSource } from '../kernel/task.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'

type Exam = Awaited<ReturnType<typeof examsOnTheWay>>[number]
type News = Pick<Task, 'kind' | 'params' | 'dueOn' | 'since'> & { readonly id: string; readonly mine?: false }

const BEFORE_EXAM: readonly BatchStatus[] = ['registering', 'arranged', 'prepared']

const isOver = ({ status }: Exam): boolean => status === 'rejected' || status === 'withdrawn'

/** Registrations without those in whose place another for the same batch has come. */
const standing = (exams: readonly Exam[]): Exam[] =>
  exams.filter(
    (exam) => !isOver(exam) || !exams.some((other) => other.batchId === exam.batchId && !isOver(other)),
  )

/** What is new of a registration before its exam: how it was decided, and the day it leads to. */
function newsBefore(
  { status, id, batchName: batch, examOn, siteName, ...exam }: Exam,
  today: string,
): News[] {
  const { registeredAt: since, bodyName, endedReason, batchStatus } = exam
  if (today > examOn) return []
  if (status === 'registered' && batchStatus === 'registering') {
    const params = { batch, body: bodyName }
    return [{ id: `${id}:undecided`, kind: 'exam-undecided', params, dueOn: null, since, mine: false }]
  }
  if (status === 'rejected' || status === 'withdrawn') {
    const params = { batch, reason: endedReason ?? '' }
    return [{ id: `${id}:${status}`, kind: `exam-${status}`, params, dueOn: null, since }]
  }
  if (status !== 'accepted' || !BEFORE_EXAM.includes(batchStatus)) return []
  const params = { batch, site: siteName, day: examOn }
  return [{ id: `${id}:ahead`, kind: 'exam-ahead', params, dueOn: examOn, since }]
}

/** What is new of results on show: that they are, or what the body answered to an appeal about them. */
async function newsAfter(tx: Tx, { id, chainId, batchId, ...exam }: Exam, today: string): Promise<News[]> {
  if (exam.seat === null || !areResultsShown({ status: exam.batchStatus })) return []
  const batch = exam.batchName
  const since = `${exam.reached.publicity ?? exam.examOn}T00:00:00.000Z`
  const appeals = await appealsAbout(tx, { chainId, batchId, candidateId: id })
  const answered = appeals.flatMap((appeal): News[] =>
    appeal.status === 'open'
      ? []
      : [
          {
            id: `${appeal.id}:answered`,
            kind: `appeal-${appeal.status}`,
            params: { batch },
            dueOn: null,
            since: appeal.raisedAt,
          },
        ],
  )
  const dueOn = appealsUntil({ status: exam.batchStatus, publicityEndsOn: exam.publicityEndsOn }, today)
  // Their college’s appeal is not their own word: they may still appeal themselves.
  if (dueOn === null || appeals.some(isOwnAppeal)) return answered
  const shown = { id: `${id}:results`, kind: 'results-shown', params: { batch, day: dueOn }, dueOn, since }
  return [...answered, shown]
}

/** What somebody is told of their own exams: how they were decided, when they are, what they came to, what was answered. */
export const ownExamTasks: TaskSource = {
  grant: candidatePolicy.readOwn,
  read: async (tx, { organisationId, chainIds }) => {
    const { today } = moment()
    const personId = PersonId.parse(organisationId)
    const tasks: Task[] = []
    for (const exam of standing(await examsOnTheWay(tx, { personId, chainIds, today }))) {
      // One statement after another: they share one connection.
      // oxlint-disable-next-line no-await-in-loop
      const news = [...newsBefore(exam, today), ...(await newsAfter(tx, exam, today))]
      const { chainId, id, bodyName } = exam
      const path = `/exams/${chainId}/${id}`
      tasks.push(
        ...news.map(({ mine = true, dueOn, ...each }) => ({
          ...each,
          chainId,
          path,
          dueOn,
          workingDaysLeft: dueOn === null ? null : workingDaysLeft(today, dueOn),
          mine,
          counterpart: mine ? null : bodyName,
        })),
      )
    }
    return tasks
  },
}
