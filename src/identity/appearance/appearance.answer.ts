import { OwnColoursAnswer } from '../settings.answer.js';

/** Two colours that can't be told apart well enough in one scheme. */
export class FaintPairAnswer {
  scheme!: 'light' | 'dark';
  text!: 'primary' | 'onPrimary' | 'soft' | 'rail';
  ground!: 'paper' | 'surface' | 'primary' | 'onPrimary' | 'soft' | 'rail';
  /** WCAG 2.2, from 1 to 21. */
  contrast!: number;
}

/** How the pages would look in a colour, and whether it can be taken. */
export class ColourPreview {
  colours!: OwnColoursAnswer;
  /** Empty where it can be taken. */
  faintPairs!: FaintPairAnswer[];
  /** The nearest of its hue that can be taken: itself, where it can. */
  nearest!: string;
}
