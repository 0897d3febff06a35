import { imageSize } from 'image-size';
import { DomainError, type Words } from '../../../libs/domain/domain-error.js';

/** What a logo may weigh: it is loaded with every first page. */
export const MOST_LOGO_BYTES = 200_000;
/** A small file may unfold to a picture that fills the memory of a phone. */
const MOST_PIXELS_A_SIDE = 4096;

const MEDIA_TYPES: Record<string, LogoFile['mediaType']> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
};
// What an SVG can do beyond being a picture. It would not run where we show it; whoever saves the file is spared it too.
const ACTIVE = /<script|<foreignObject|<iframe|<!ENTITY|\son\w+\s*=|javascript:|data:text\/html/i;
const ELSEWHERE = /(?:href|src)\s*=\s*["']\s*(?:https?:)?\/\/|url\(\s*["']?\s*(?:https?:)?\/\/|@import/i;

/** A picture that may stand on every page. */
export interface LogoFile {
  mediaType: 'image/svg+xml' | 'image/png' | 'image/webp';
  bytes: Buffer;
}

type LogoFault = 'too-large' | 'not-a-picture' | 'active';

/** It is too large, no SVG, PNG or WebP by its content, or does more than show a picture. */
export class LogoNotUsable extends DomainError {
  readonly code = 'logo-not-usable';
  readonly kind = 'invalid';
  readonly words: Words;
  constructor(readonly why: LogoFault) {
    super(why);
    this.words = WORDS[why];
  }
}

const WORDS: Record<LogoFault, Words> = {
  'too-large': {
    bg: 'Файлът е по-голям от 200 kB или от 4096 пиксела. Логото не е сменено.',
    en: 'The file is larger than 200 kB or 4096 pixels. The logo was not changed.',
  },
  'not-a-picture': {
    bg: 'Файлът не е картина SVG, PNG или WebP. Логото не е сменено.',
    en: 'The file is not an SVG, PNG or WebP picture. The logo was not changed.',
  },
  active: {
    bg: 'В този SVG има програма или връзка към друг сайт. Запазете го като обикновена картина („plain SVG“) или като PNG.',
    en: 'This SVG holds a program or points to another site. Save it as a plain SVG or as a PNG.',
  },
};

/** Tells by the content what it is: neither name nor declared type is believed. */
export function logoFile(bytes: Buffer): LogoFile {
  if (bytes.length > MOST_LOGO_BYTES) throw new LogoNotUsable('too-large');
  const { type, width, height } = sizeOf(bytes);
  const mediaType = MEDIA_TYPES[type];
  if (!mediaType) throw new LogoNotUsable('not-a-picture');
  if (Math.max(width, height) > MOST_PIXELS_A_SIDE) throw new LogoNotUsable('too-large');
  if (mediaType === 'image/svg+xml') {
    const text = bytes.toString('utf8');
    if (ACTIVE.test(text) || ELSEWHERE.test(text)) throw new LogoNotUsable('active');
  }
  return { mediaType, bytes };
}

function sizeOf(bytes: Buffer): { type: string; width: number; height: number } {
  try {
    const { type = '', width, height } = imageSize(bytes);
    return { type, width, height };
  } catch {
    throw new LogoNotUsable('not-a-picture');
  }
}
