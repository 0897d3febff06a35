import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsDefined, IsString, MaxLength, MinLength } from 'class-validator';
import { isPhone, toE164 } from '../../libs/domain/phone.js';
import { Email, Line, Rule } from '../platform/http/rules.js';
import { isCommonPassword } from './common-password.js';

/** A required e-mail address, kept as it is given. */
export const EmailAddress = () => applyDecorators(Line(254), Email());

/** A required phone number as people write it; it arrives as E.164. */
export const Phone = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (toE164(value) ?? value.trim()) : value,
    ),
    IsDefined(),
    Rule('phone', isPhone, {
      bg: 'Това не е телефонен номер. Пример: 0888 123 456.',
      en: 'This is not a phone number. Example: 0888 123 456.',
    }),
  );

/** A new password: long enough, not one that everybody tries first, and nothing in it that another keyboard could not type again. Never trimmed. */
export const NewPassword = () =>
  applyDecorators(
    IsDefined(),
    IsString(),
    MinLength(10),
    MaxLength(200),
    Rule(
      'printable',
      (value) => typeof value === 'string' && value.isWellFormed() && !/\p{Cc}/u.test(value),
      {
        bg: 'Паролата съдържа непозволени знаци.',
        en: 'The password contains characters that are not allowed.',
      },
    ),
    Rule('uncommon', (value) => typeof value === 'string' && !isCommonPassword(value), {
      bg: 'Тази парола е сред най-често използваните и лесно се отгатва. Изберете друга.',
      en: 'This password is among those most often used and is easily guessed. Choose another.',
    }),
  );
