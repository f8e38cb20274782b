/** The words of a deadline, as a message key with what it quotes: the days left are the API's to count. */
export function dueText(workingDaysLeft: number): { key: string; params: { days: number } } {
  const days = Math.abs(workingDaysLeft)
  if (workingDaysLeft < 0) return { key: 'shell.home.overdue', params: { days } }
  return { key: workingDaysLeft === 0 ? 'shell.home.dueToday' : 'shell.home.due', params: { days } }
}
