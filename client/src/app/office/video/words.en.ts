import type { room as bulgarianRoom, video as bulgarian } from './words.bg';

/** Which video service makes the rooms. */
export const video: typeof bulgarian = {
  title: 'Video meetings',
  what: 'Where meetings by video are held. A change holds for new rooms: meetings already arranged stay where they are.',
  open: 'Choose a video service',
  who: 'Who makes the rooms',
  now: 'now',
  nothing: 'There is nothing to set up.',
  example: 'For example {{example}}',
  isSet: 'It is entered, and not shown. Leave this empty to keep it.',
  remove: 'Remove it: {{label}}',
  try: 'Try it',
  trying: 'Trying…',
  works: 'It works: the service answered as it should. Nothing is saved yet.',
  save: 'Save',
  saved: 'Saved. New rooms are made here; what failed until now is tried again.',
  faults: 'Correct the marked fields. Nothing was saved.',
  stale: 'Another administrator has chosen a service meanwhile. Reload the page and try again.',
  changed: 'Chosen by {{by}}, {{at}}',
};

/** How far the room of a meeting is. */
export const room: typeof bulgarianRoom = {
  title: 'Video room',
  none: 'No room is needed.',
  waiting: 'The room is being made.',
  making: 'The room is being made.',
  failed: 'The room is not made yet.',
  needsLink: 'Make a room wherever you prefer, and paste its address here.',
  ready: 'The room is ready.',
  readyIn: 'The room is ready: {{service}}.',
  readyAt: 'The meeting is at the address that was pasted here:',
  nextTry: 'The next try is {{at}}.',
  noNextTry: 'It will not be tried any more.',
  tryAgain: 'Try again',
  trying: 'Trying…',
  address: 'Address of the room',
  addressHint: 'Begins with https://. The citizen comes in by the same link that they have already.',
  save: 'Save the address',
  paste: 'Paste an address',
  other: 'Paste another address',
};
