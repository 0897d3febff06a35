import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import {
  isEmail,
  IsDefined,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import type { Words } from '../../../libs/domain/domain-error.js';

const trim = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

// C0 and C1 controls, direction overrides and lone surrogates never belong in what people type.
// eslint-disable-next-line no-control-regex -- they are what the rule is about
const LINE = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/;
// eslint-disable-next-line no-control-regex -- they are what the rule is about
const TEXT = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$/;
const controls: Words = {
  bg: 'Съдържа непозволени знаци.',
  en: 'It contains characters that are not allowed.',
};

// The first broken rule of a field is the one that is told, so the plainest comes first.

/** A required line of text, trimmed, 1 to `max` characters, without control characters. */
export const Line = (max: number) =>
  applyDecorators(
    trim,
    IsDefined(),
    IsString(),
    IsNotEmpty(),
    WellFormed(),
    Matches(LINE, { context: controls }),
    MaxLength(max),
  );

/** A required text of several lines, trimmed, 1 to `max` characters. */
export const Paragraphs = (max: number) =>
  applyDecorators(
    trim,
    IsDefined(),
    IsString(),
    IsNotEmpty(),
    WellFormed(),
    Matches(TEXT, { context: controls }),
    MaxLength(max),
  );

/** A line that may be left out, null or empty; empty becomes null. */
export const OptionalLine = (max: number) => optional(LINE, max);

/** Several lines that may be left out, null or empty; empty becomes null. */
export const OptionalParagraphs = (max: number) => optional(TEXT, max);

const emptyToNull = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() || null : value,
);

/** An optional value of a query: an empty one is as good as none. */
export const EmptyIsNone = () =>
  Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

function optional(pattern: RegExp, max: number) {
  return applyDecorators(
    emptyToNull,
    IsOptional(),
    IsString(),
    WellFormed(),
    Matches(pattern, { context: controls }),
    MaxLength(max),
  );
}

/** A field of a PATCH: may be left out, but is checked when it is there (null included). */
export const IfPresent = () => ValidateIf((_: object, value: unknown) => value !== undefined);

function WellFormed() {
  return ValidateBy(
    {
      name: 'wellFormed',
      validator: { validate: (value: unknown) => typeof value !== 'string' || value.isWellFormed() },
    },
    { context: controls, message: controls.en },
  );
}

/** A rule of our own with its words. Without a message class-validator would drop the context that carries them. */
export const Rule = (name: string, holds: (value: unknown) => boolean, words: Words) =>
  ValidateBy({ name, validator: { validate: holds } }, { context: words, message: words.en });

/** An e-mail address. The library's own rule throws at half a character. */
export const Email = () =>
  Rule('email', (value) => typeof value === 'string' && value.isWellFormed() && isEmail(value), {
    bg: 'Това не е адрес на електронна поща.',
    en: 'This is not an e-mail address.',
  });

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar date that exists, `YYYY-MM-DD`, from 1900 to 2199. */
export function isDay(value: unknown): value is string {
  const match = typeof value === 'string' ? DAY.exec(value) : null;
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export const Day = () =>
  Rule('day', isDay, { bg: 'Очаква се дата ГГГГ-ММ-ДД.', en: 'A date YYYY-MM-DD is expected.' });

// RFC 3339 date-time with an offset; seconds may carry a fraction.
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

export const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && isDay(INSTANT.exec(value)?.[1]);

/** An instant, RFC 3339 with its offset. */
export const Instant = () =>
  applyDecorators(
    Rule('instant', isInstant, {
      bg: 'Очаква се момент по RFC 3339, например 2026-12-07T14:00:00+02:00.',
      en: 'An RFC 3339 instant is expected, such as 2026-12-07T14:00:00+02:00.',
    }),
    IsDefined(),
  );
