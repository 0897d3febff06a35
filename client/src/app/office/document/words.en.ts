import type * as bg from './words.bg';

export const document: typeof bg.document = {
  title: 'Document from AKSTER OFFICE',
  none: 'The citizen named no document.',
  notSet: 'No AKSTER OFFICE is connected here. The meeting is decided without it.',
  link: {
    title: 'See the document here',
    text: 'Link your AKSTER OFFICE account. You will see only what you may read there.',
    act: 'Link your account',
    refused: 'The account is not linked: AKSTER OFFICE gave no permission.',
    unavailable: 'The account is not linked: AKSTER OFFICE is not answering. Try again in a moment.',
    expired: 'The account is not linked: the time to log in ran out. Try again.',
    as: 'You read as {{account}}.',
    unlink: 'End the link',
  },
  failed: {
    'document-not-found': {
      title: 'No such document',
      text: 'Check the number. The request can be decided all the same.',
    },
    'document-gone': {
      title: 'The document was taken out',
      text: 'It is no longer in the register. The request can be decided all the same.',
    },
    'document-forbidden': {
      title: 'You may not read this document',
      text: 'AKSTER OFFICE does not open it to you. The request can be decided all the same.',
    },
    'akster-office-unavailable': {
      title: 'AKSTER OFFICE is not answering',
      text: 'Try again in a moment. The request can be decided without the document.',
    },
  },
  kind: 'Kind',
  status: 'Status',
  unit: 'Unit',
  deadline: 'Deadline',
  files: 'Files',
  caseFile: 'Case file {{number}}',
  holder: 'Now with: {{unit}}',
  inCaseFile: { one: '{{n}} document', other: '{{n}} documents' },
  movements: 'Movements',
  arrived: 'from outside',
  search: {
    open: 'Look for another number',
    label: 'Document number',
    act: 'Find',
    back: 'To the one the citizen named',
  },
  newTab: 'In a new window',
};
