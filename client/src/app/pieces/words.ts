import type { LanguageCode } from '../words/languages';
import { pieces as bg } from './words.bg';
import { pieces as en } from './words.en';

export const piecesIn: Record<LanguageCode, typeof bg> = { bg, en };
