import { Rule } from '../../platform/http/rules.js';
import { isColour } from '../settings.body.js';

export class ColourQuery {
  /** `#rrggbb`. */
  @Rule('colour', isColour, {
    bg: 'Очаква се цвят като #0E5A54.',
    en: 'A colour such as #0E5A54 is expected.',
  })
  primaryColour!: string;
}
