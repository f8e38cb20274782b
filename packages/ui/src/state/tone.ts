/** How much a status asks of the reader: nothing (plain, done), an act, attention, or a remedy. */
export type Tone = 'plain' | 'act' | 'warn' | 'danger' | 'done'
