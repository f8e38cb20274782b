import type { Same } from '../complete.ts'
import type * as zh from './inspection-story.zh-CN.ts'

export const event = {
  attachment: { added: 'File uploaded' },
  inspection: {
    opened: 'Inspection opened',
    drawn: 'Sample drawn',
    'finding-added': 'Finding added',
    'finding-dropped': 'Finding removed',
    heard: 'Sent for hearing',
    resumed: 'Taken back',
    stated: 'View stated',
    concluded: 'Concluded',
  },
  evidenceRequest: {
    asked: 'Evidence asked for',
    answered: 'Request for evidence answered',
    'asked-again': 'Asked for more',
    settled: 'Answer accepted',
    withdrawn: 'Request withdrawn',
  },
  rectification: {
    planned: 'Plan of rectification sent',
    reported: 'Rectification reported',
    rechecked: 'New sample drawn',
    extended: 'Rectification extended',
    closed: 'Rectification closed',
    escalated: 'Escalated',
  },
} satisfies Same<typeof zh.event>

export const problem = {
  'inspection-out-of-turn': 'This cannot be done now. Reload to see how far it has come.',
  'inspection-over': 'It was sent for hearing or is concluded. Take it back before asking for evidence.',
  'clue-not-open': 'This clue has been dealt with. Choose a new one or one taken up.',
  'not-a-member': 'The organisation is no member of this chain. Choose one of its members.',
  'period-reversed': 'The period ends before it begins. Correct it.',
  'population-empty':
    'There are no records in the period. Open another inspection with another period or scope.',
  'population-too-large': 'There are more than {most} records. Open another inspection with a smaller scope.',
  'sample-too-large':
    'The sample of {size} is larger than the {population} records. Open another inspection with a smaller one.',
  'draw-needs-reason': 'Drawing again needs a reason. Give one.',
  'not-drawn': 'Nothing has been drawn. Draw a sample first.',
  'not-in-sample': 'This record was not drawn. Choose one of the sample.',
  'request-not-of-inspection': 'The evidence is of another inspection. Choose again.',
  'finding-missing': 'The finding was not found. Reload and try again.',
  'stated-already': 'The view was sent already and cannot be changed.',
  'hearing-not-over':
    'The organisation has yet to state its view, until {dueOn}. Wait for it or for the day.',
  'reference-missing': 'A record does not exist or is not your organisation’s. Choose again.',
  'attachment-kind': 'Files of this kind are not taken. Use PDF, PNG, JPG, XLSX or DOCX.',
  'attachment-differs':
    'What is in the file is not {ending}: it was renamed or is damaged. Upload the original file.',
  'attachment-empty': 'There is nothing in the file. Check it, and choose another.',
  'attachment-large': 'The file is larger than {most} MB. Compress it, or send it in parts.',
  'attachment-many': 'A matter holds {most} files at the most. Put papers together and upload them as one.',
  'rectification-out-of-turn': 'This cannot be done now. Reload to see how far it has come.',
  'extended-already': 'It was extended once already. Close it after a second look, or escalate it.',
  'not-rechecked': 'No new sample has been drawn. Draw one first.',
  'escalated-early': 'It is neither overdue nor looked at again. Wait, or draw a new sample first.',
  'report-characters': 'These characters cannot be printed: {characters}. Rewrite them.',
} satisfies Same<typeof zh.problem>

export const task = {
  'inspection-to-do': 'Go on inspecting {organisation}: {subject}',
  'hearing-awaited': '{organisation} has yet to state its view: {subject}',
  'inspection-to-conclude': 'Conclude on {organisation}: {subject}',
  'hearing-to-state': 'State your view on what was found: {subject}',
  'evidence-to-give': 'Answer a request for evidence: {subject}',
  'evidence-awaited': '{organisation} has yet to answer: {subject}',
  'evidence-to-judge': 'Look at the answer of {organisation}: {subject}',
  'rectification-to-plan': 'Send a plan of rectification: {subject}',
  'rectification-to-do': 'Rectify: {subject}',
  'rectification-plan-awaited': '{organisation} has yet to plan: {subject}',
  'rectification-do-awaited': '{organisation} has yet to rectify: {subject}',
  'rectification-to-recheck': 'Look again at {organisation}: {subject}',
} satisfies Same<typeof zh.task>
