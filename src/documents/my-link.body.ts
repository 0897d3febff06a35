import { Transform } from 'class-transformer';
import { IsOptional, MaxLength } from 'class-validator';
import { Rule } from '../platform/http/rules.js';

/** A page of our own: `//host` and `/\host` are addresses of others to a browser. */
const isOfficePage = (value: unknown): boolean =>
  typeof value === 'string' && /^\/office(?![\w-])[\w\-./~%?=&+,:]*$/.test(value);

/** Where to go after the log-in to AKSTER OFFICE. */
export class LinkAksterOfficeBody {
  /** A path below `/office`, with its query; `/office` where it is missing. */
  @MaxLength(1_000)
  @Rule('officePage', isOfficePage, {
    bg: 'Очаква се страница под /office.',
    en: 'A page below /office is expected.',
  })
  @Transform(({ value }: { value: unknown }) => value ?? undefined)
  @IsOptional()
  returnTo?: string;
}
