import { portal } from '../citizen/words.bg';
import { door } from '../door/words.bg';
import { news } from '../news/words.bg';
import { office } from '../office/words.bg';
import { problem } from '../problem/words.bg';
import { room } from '../room/words.bg';
import { ui } from '../ui/words.bg';

export const words = { ui, problem, portal, office, news, room, door };

/** What every other language must say too. */
export type Words = typeof words;
