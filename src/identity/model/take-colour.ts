import { DomainError, type Words } from '../../../libs/domain/domain-error.js';
import { faintPairs, nearestThatPasses } from './own-colour.js';

/** Text in this colour, or on it, would be hard to read; the nearest one that can be taken is in the answer. */
export class ColourContrast extends DomainError {
  readonly code = 'colour-contrast';
  readonly kind = 'invalid';
  readonly words: Words;
  override readonly facts: { nearest: string };
  constructor(given: string) {
    super(given);
    const nearest = nearestThatPasses(given);
    this.facts = { nearest };
    this.words = {
      bg: `С цвета ${given} текстът се чете трудно. Най-близкият, с който се чете лесно, е ${nearest}. Нищо не е записано.`,
      en: `Text in ${given} is hard to read. The nearest colour in which it is easy is ${nearest}. Nothing was saved.`,
    };
  }
}

/**
 * @param given `#rrggbb`
 * @returns the colour as it is kept
 * @throws ColourContrast
 */
export function takeColour(given: string): string {
  if (faintPairs(given).length > 0) throw new ColourContrast(given);
  return given.toLowerCase();
}
