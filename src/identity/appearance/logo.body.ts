import { MaxLength } from 'class-validator';
import { Line, Rule } from '../../platform/http/rules.js';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** A picture for the place beside the administration's name. */
export class LogoBody {
  /** An SVG, PNG or WebP file of at most 200 kB and 4096 pixels a side, in base64 (RFC 4648). */
  @Rule('base64', (value) => typeof value === 'string' && value !== '' && BASE64.test(value), {
    bg: 'Очаква се файл, записан с base64.',
    en: 'A file in base64 is expected.',
  })
  @MaxLength(700_000)
  data!: string;

  /** What it shows, for who does not see it. */
  @Line(200)
  text!: string;
}
