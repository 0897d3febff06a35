import type * as bg from './words.bg';

export const decide: typeof bg.decide = {
  title: 'Waiting for a decision',
  empty: 'Nobody is waiting for a decision. New requests will appear here by themselves.',
  chosen: 'The chosen request',
  toList: 'All requests',
  document: 'Document from AKSTER OFFICE',
  documentHow: 'The document and its file are read in AKSTER OFFICE by this number.',
  noDocument: 'The citizen named no document.',
  approve: 'Approve',
  beginToRefuse: 'Refuse…',
  refuse: 'Refuse for this reason',
  keep: 'Go back',
  whyRefuse: 'Why do you refuse?',
  presetsHow: 'Choosing a reason refuses at once; you have 5 seconds to take it back.',
  presets: {
    elsewhere: 'Another department is responsible for this. Please request a time with it.',
    unavailable: 'We cannot receive you at this time. Please choose another.',
    document: 'Please request a time again and give the number of your document.',
    topic: 'Please describe the matter in more detail in a new request.',
  },
  ownReason: 'Another reason',
  ownReasonHint: 'What you write here is also added to a reason chosen above.',
  noteOrLink: 'Note or video link',
  addNote: 'Note to the citizen',
  note: 'Note to the citizen',
  noteHint: 'It will be in the e-mail of approval.',
  videoUrl: 'Your own video link',
  videoUrlHint: 'Leave it empty and the room will be made by itself.',
  done: { approve: 'Approved: {{name}}, {{when}}', refuse: 'Refused: {{name}}, {{when}}' },
  undo: 'Undo',
  unkept: 'The decision about {{name}}, {{when}}, was not saved.',
  open: 'Open the request',
};

export const waits: typeof bg.waits = {
  minutes: { one: 'waiting {{n}} min', other: 'waiting {{n}} min' },
  hours: { one: 'waiting {{n}} h', other: 'waiting {{n}} h' },
  days: { one: 'waiting {{n}} day', other: 'waiting {{n}} days' },
};
