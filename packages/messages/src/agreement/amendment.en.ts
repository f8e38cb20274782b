import type { Same } from '../complete.ts'
import type * as zh from './amendment.zh-CN.ts'

export const amendment = {
  title: 'Amendment (edition {edition})',
  waiting: 'The amendment waits to be signed by: {parties}. Until all have, the present text holds.',
  refused: 'The amendment was refused by: {party}. The present text still holds. Reason: {reason}',
  held: 'Edition {edition} is the present text and holds from {from}; for the days before it, the text of those days does.',
  by: 'Proposed by',
  reason: 'Reason for the amendment',
  fromOn: 'Holds from',
  changed: 'Changes',
  signatures: 'Signatures',
  stands: 'Not concerned; the signature under edition {edition} stands',
  fromTo: 'Was: {before}\nBecomes: {after}',
  nothing: 'nothing',
  findings: 'Check of the amended terms',
  signAs: 'Sign the amendment as {party}',
  asked: 'Amendment: {parties}',
  refusedBy: 'Amendment refused by: {party}',
  filter: 'Amendment',
  filterOpen: 'Only those with an amendment',
  editions: 'Earlier texts',
  edition: 'Edition {edition} ({from} to {to})',
  sinceInForce: 'in force',
  all: 'Read edition {edition} in full',
  signedBy: 'Signed: {parties}',
  signed: '{party}, {at} (edition {edition})',
} satisfies Same<typeof zh.amendment>
