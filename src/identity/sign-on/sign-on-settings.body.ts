import { IsBoolean, IsOptional } from 'class-validator';
import { Line, Rule } from '../../platform/http/rules.js';

/** The provider by which staff log in. */
export class SignOnSettingsBody {
  /** Whether anybody gets in by it. */
  @IsBoolean()
  isOn!: boolean;

  /** Whether staff who are no administrators get in by it alone. */
  @IsBoolean()
  onlyWay!: boolean;

  /** Its address, without `/.well-known/…`; https, but on this very machine. */
  @Rule('issuer', isIssuer, {
    bg: 'Очаква се адрес, който започва с https://.',
    en: 'An address that begins with https:// is expected.',
  })
  issuer!: string;

  @Line(200)
  clientId!: string;

  /** Left out, the one that is set stays. */
  @IsOptional()
  @Line(500)
  clientSecret?: string;

  /** What its button says. */
  @Line(60)
  name!: string;
}

function isIssuer(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 500 || !URL.canParse(value)) return false;
  const { protocol, hostname, username, search, hash } = new URL(value);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && !username && !search && !hash;
}
