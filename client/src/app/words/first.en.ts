import { portal } from '../citizen/words.en';
import { news } from '../news/words.en';
import { problem } from '../problem/words.en';
import { ui } from '../ui/words.en';

/** What every page may say: these words come with the first page, the others with the part that says them. */
export const first = { ui, problem, portal, news };
