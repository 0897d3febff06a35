import { account } from '../account/words.en';
import { door } from '../door/words.en';
import { office } from '../office/words.en';
import { room } from '../room/words.en';
import type { Words } from './bg';
import { first } from './first.en';

export const words: Words = { ...first, office, room, door, account };
