import type { Same } from '../complete.ts'
import type { certificate as zh, problem as zhProblem, task as zhTask } from './zh-CN.ts'

export const certificate = {
  title: 'Issue certificates',
  caption: 'Skill grade certificates',
  batches: 'Batches whose results stand',
  noChain: 'Join a chain first: certificates are issued in one.',
  noBatch: 'No batch to issue certificates for yet',
  noBatchHint:
    'A batch appears here once its publicity is over, its appeals are answered and it is concluded.',
  empty: 'No certificates yet',
  emptyHint: 'Press “Propose certificates” to propose one for each candidate of this batch who has passed.',
  emptyChain: 'No certificate has been proposed or issued in this chain yet.',
  chooseChain: 'Choose a chain first',
  counted: '{status}: {count}',
  noteLabel: 'Public note (everybody who verifies reads it; name nobody)',
  declineLabel: 'Reason (kept on record, not public)',
  replaces: 'Replacement: {note}',
  signedByYou: 'You signed these first; another signer has to sign second.',
  nothingToDo: 'Nothing can be done now with the chosen certificates together.',
  dual: {
    waiting: '{title} (issued with the first)',
    revoked: 'Revoked: {note}',
  },
  status: {
    proposed: 'Waits for the first signature',
    signed: 'Waits for the second signature',
    issued: 'Issued',
    replaced: 'Replaced',
    revoked: 'Revoked',
    declined: 'Not issued',
  },
  field: {
    name: 'Holder',
    document: 'Document number',
    occupation: 'Occupation',
    grade: 'Grade',
    number: 'Certificate number',
    issuedOn: 'Issued on',
    status: 'Status',
    note: 'Note',
    batch: 'Batch',
    body: 'Issued by',
    dual: 'Second certificate',
    examOn: 'Day of the exam',
    publicUntilOn: 'Public until',
  },
  command: {
    propose: 'Propose certificates',
    sign: 'Sign first',
    issue: 'Sign second and issue',
    decline: 'Do not issue',
    revoke: 'Revoke',
    revokeDual: 'Revoke the second certificate',
    reissue: 'Replace',
    print: 'Download PDF',
  },
  confirm: {
    sign: 'Give the first signature to certificates: {count}?',
    issue: 'Give the second signature and issue certificates: {count}?',
    decline: 'Leave the certificate of {name} unissued?',
    revoke: 'Revoke certificate {number} of {name}?',
    revokeDual: 'Revoke the second certificate {number} of {name}?',
    reissue: 'Replace certificate {number} of {name}?',
  },
  consequence: {
    sign: 'Another signer then signs second, and only that makes the number. The two must be different accounts.',
    issue:
      'Each certificate gets its number at once and anybody can verify it; whoever reached the marks of the second certificate gets that too, with a number of its own; from then on it can be revoked or replaced, and never deleted.',
    decline: 'This certificate will not be issued and uses no number. It can be proposed again.',
    revokeDual:
      'Only the second is revoked; the certificate of the grade stays. The public page says “Revoked” and your note at once. It cannot be undone, only made anew.',
    revoke: 'The public page says “Revoked” and your note at once. It cannot be undone, only made anew.',
    reissue:
      'A new certificate is proposed, which two must sign as well; when it is issued, the present one shows “Replaced” and your note.',
  },
  done: {
    propose: 'Certificates proposed: {proposed}.',
    proposeHeld: 'Certificates proposed: {proposed}; not proposed, having one within a year: {held}.',
    sign: 'Signed first. Another signer has to sign second.',
    issue: 'Issued. They can be verified now.',
    decline: 'Noted as not issued.',
    revoke: 'Revoked. The public page says so.',
    revokeDual: 'The second certificate is revoked. The public page says so.',
    reissue: 'A replacement is proposed and waits for two signatures.',
  },
  event: {
    proposed: 'Proposed',
    signed: 'Signed first',
    issued: 'Signed second and issued',
    declined: 'Not issued',
    revoked: 'Revoked',
    dualRevoked: 'Second certificate revoked',
    replaced: 'Replaced',
  },
  numbers: {
    title: 'Register of numbers',
    lead: 'Numbers follow each other as certificates get their second signature: none twice, none left out. Where one cannot be used, as when the national register has it already, void it here and say why.',
    series: 'How far each year and grade has come',
    voided: 'Voided numbers',
    bodyCode: 'Code of the body',
    year: 'Year',
    last: 'Used up to',
    act: 'Act',
    reason: 'Why it is void',
    at: 'Voided at',
    dual: 'Second certificate',
    void: 'Void the next number',
    voidTitle: 'Void the next number of {grade} for {year} (serial {serial})?',
    voidConsequence:
      'No certificate will ever have this number, and the record of it can be neither changed nor deleted.',
    done: 'Number {number} is void.',
    empty: 'No number used yet',
    emptyHint: 'Once the first certificate is issued, its series appears here.',
    noneVoided: 'No number is void',
  },
  own: {
    title: 'My certificates',
    empty: 'No certificates yet',
    emptyHint: 'Once you have passed an evaluation and it is issued, your certificate appears here.',
    papers: 'Paper and verification',
    verify: 'Public page',
    verifyDual: 'Verification of the second',
  },
} satisfies Same<typeof zh>

export const task = {
  'certificate-awaited': '{batch}: the evaluation body issues your certificate',
  'certificates-to-propose': '{batch}: propose certificates for those who passed ({count})',
  'certificates-to-sign': '{batch}: certificates wait for a first signature ({count})',
  'certificates-to-issue': '{batch}: certificates wait for your second signature ({count})',
} satisfies Same<typeof zhTask>

export const problem = {
  'dual-not-earned':
    'One part stays below the mark of the second certificate, so this cannot be issued. Leave it unissued and propose it again.',
  'no-dual': 'This certificate has no second one in force that could be revoked.',
  'out-of-turn': 'This cannot be done to the certificate as it stands. Reload the page to see its state.',
  'number-malformed': 'A certificate number is a letter and 21 digits.',
  'grade-without-number':
    'No rule is published for certificate numbers of this grade, so none is issued here.',
  'serial-exhausted': 'The 999999 numbers of this grade for {year} are used up.',
  'not-passed': 'Part of the examination is not passed: no certificate can be issued.',
  'publicity-running': 'The results are still open to objections (until {until}).',
  'appeal-open': 'Appeals against the results wait for an answer: {count}.',
  'same-signer': 'You have signed this certificate. The second signature must be of another account.',
  'one-a-year': 'This person got a certificate on {since}; a second one is not issued within a year.',
  'held-already':
    'This candidate has a certificate that holds, or another (or a replacement) is still under way; finish that first.',
  'not-replaceable': 'Only a certificate that was issued or revoked can be replaced.',
  'nobody-to-certify':
    'There is nobody in this batch to propose: nobody passed, or all were proposed, or they got one within a year.',
  'note-names-holder': 'A note must not name the holder. Say it another way, such as “misprinted”.',
  'not-printable': 'Only a certificate that is issued and holds can be downloaded.',
  characters:
    'No typeface here has these characters: {characters}. Ask the administrator to add one, then download again.',
} satisfies Same<typeof zhProblem>
