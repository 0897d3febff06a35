import { portal } from '../citizen/words.en';
import { door } from '../door/words.en';
import { news } from '../news/words.en';
import { office } from '../office/words.en';
import { problem } from '../problem/words.en';
import { room } from '../room/words.en';
import { ui } from '../ui/words.en';
import type { Words } from './bg';

export const words: Words = { ui, problem, portal, office, news, room, door };
