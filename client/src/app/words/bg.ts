import { account } from '../account/words.bg';
import { door } from '../door/words.bg';
import { office } from '../office/words.bg';
import { room } from '../room/words.bg';
import { first } from './first.bg';

export const words = { ...first, office, room, door, account };

/** What every other language must say too. */
export type Words = typeof words;
