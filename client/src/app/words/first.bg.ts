import { portal } from '../citizen/words.bg';
import { news } from '../news/words.bg';
import { problem } from '../problem/words.bg';
import { ui } from '../ui/words.bg';

/** What every page may say: these words come with the first page, the others with the part that says them. */
export const first = { ui, problem, portal, news };
