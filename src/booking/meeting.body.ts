import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { isPhone, toE164 } from '../../libs/domain/phone.js';
import { isPlainLine } from '../../libs/domain/plain-line.js';
import {
  Day,
  Email,
  EmptyIsNone,
  Instant,
  Line,
  OptionalLine,
  OptionalParagraphs,
  Paragraphs,
  Rule,
} from '../platform/http/rules.js';
import { PageQuery } from '../platform/http/page.js';
import { MEETING_STATUSES, type MeetingStatus } from './model/meeting-status.js';

const modes = ['inPerson', 'video', 'phone'] as const;
const noPhone = {
  bg: 'Това не е телефонен номер. Пример: 0888 123 456.',
  en: 'This is not a phone number. Example: 0888 123 456.',
};
const toPhone = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? (value.trim() === '' ? null : (toE164(value) ?? value)) : value,
);

/** The address of a room; nothing of one that is empty. */
const HttpsAddress = () =>
  applyDecorators(
    MaxLength(1000),
    Rule('httpsAddress', isHttpsAddress, {
      bg: 'Очаква се адрес, който започва с https://.',
      en: 'An address that begins with https:// is expected.',
    }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value)),
  );

const isHttpsAddress = (value: unknown): boolean =>
  typeof value === 'string' &&
  isPlainLine(value) &&
  URL.canParse(value) &&
  new URL(value).protocol === 'https:';

/** What a citizen sends to ask for a time. */
export class RequestMeetingBody {
  @IsUUID()
  @IsDefined()
  scheduleId!: string;

  /** A slot's start, RFC 3339. */
  @Instant()
  start!: string;

  @IsIn(modes)
  @IsDefined()
  mode!: (typeof modes)[number];

  /** What it is about, at most 500 characters. */
  @Paragraphs(500)
  topic!: string;

  @OptionalLine(100)
  documentNumber?: string | null;

  /** As people write it; the account's where missing. */
  @IsOptional()
  @Rule('phone', isPhone, noPhone)
  @toPhone
  phone?: string | null;

  /** The caller's hold on the time, from `POST /public/reservations`; one that has lapsed does no harm. */
  @IsUUID()
  @IsOptional()
  @EmptyIsNone()
  reservationId?: string | null;
}

/** Who comes, for a booking on their behalf. */
export class AttendeeBody {
  @Line(100)
  givenName!: string;

  @Line(100)
  familyName!: string;

  @Rule('phone', isPhone, noPhone)
  @IsDefined()
  @toPhone
  phone!: string;

  @IsOptional()
  @Email()
  @MaxLength(254)
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value))
  email?: string | null;
}

/** What staff and programs send to book for somebody. */
export class BookOnBehalfBody {
  @IsUUID()
  @IsDefined()
  scheduleId!: string;

  @Instant()
  start!: string;

  @IsIn(modes)
  @IsDefined()
  mode!: (typeof modes)[number];

  @Paragraphs(500)
  topic!: string;

  @OptionalLine(100)
  documentNumber?: string | null;

  /** How they asked. Required from staff; where a program leaves it out, it is `api`. */
  @IsIn(['phone', 'desk'])
  @IsOptional()
  origin?: 'phone' | 'desk';

  @ValidateNested()
  @IsObject()
  @Type(() => AttendeeBody)
  @IsDefined()
  attendee!: AttendeeBody;

  /** Book it although the matter was discussed before (`already-discussed`). */
  @IsBoolean()
  @IsOptional()
  despiteEarlier?: boolean | null;
}

/** An approval. */
export class ApproveBody {
  /** For the citizen. */
  @OptionalParagraphs(1000)
  note?: string | null;

  /** A video room made by hand. */
  @IsOptional()
  @HttpsAddress()
  videoUrl?: string | null;
}

/** An answer before the visit. */
export class AnswerBody {
  /** Plain text with paragraphs, 1 to 4000 characters. */
  @Paragraphs(4000)
  text!: string;
}

/** Where a video meeting is held, as staff made it elsewhere. */
export class VideoAddressBody {
  /** Begins with https://, at most 1000 characters. */
  @IsDefined()
  @HttpsAddress()
  videoUrl!: string;
}

/** A refusal or cancellation. Its reason is required; a missing one answers `reason-required`. */
export class ReasonBody {
  @OptionalParagraphs(1000)
  reason?: string | null;
}

/** A refusal: a reason of the list, one's own, or both; `reason-required` where there is neither. */
export class RefuseBody extends ReasonBody {
  /** From `GET /office/refusal-reasons`; the citizen reads it in their language, and `reason` after it. */
  @IsUUID()
  @IsOptional()
  @EmptyIsNone()
  reasonId?: string | null;

  /** A published schedule that is competent instead. */
  @IsUUID()
  @IsOptional()
  @EmptyIsNone()
  competentScheduleId?: string | null;

  /** Or a whole unit (group) that is. */
  @IsUUID()
  @IsOptional()
  @EmptyIsNone()
  competentGroupId?: string | null;
}

/** A move to another slot of the same schedule. */
export class RescheduleBody {
  @Instant()
  start!: string;

  /** Required from staff. */
  @OptionalParagraphs(1000)
  reason?: string | null;
}

/** A note with an arrival, an outcome or the citizen’s decision. */
export class NoteBody {
  @OptionalParagraphs(1000)
  note?: string | null;
}

/** Which of one's own meetings. */
export class MyMeetingsQuery extends PageQuery {
  /** By its end: not yet over, or over. */
  @IsIn(['upcoming', 'past'])
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === '' ? 'upcoming' : value))
  when: 'upcoming' | 'past' = 'upcoming';
}

/** What a citizen is about to ask for. */
export class SimilarQuery {
  @IsUUID()
  @IsDefined()
  scheduleId!: string;

  @OptionalLine(100)
  documentNumber?: string | null;
}

/** Filters of the staff's list. */
export class OfficeMeetingsQuery extends PageQuery {
  @IsIn(MEETING_STATUSES)
  @IsOptional()
  @EmptyIsNone()
  status?: MeetingStatus;

  @IsUUID()
  @IsOptional()
  @EmptyIsNone()
  hostId?: string;

  @IsUUID()
  @IsOptional()
  @EmptyIsNone()
  scheduleId?: string;

  @Day()
  @IsOptional()
  @EmptyIsNone()
  from?: string;

  @Day()
  @IsOptional()
  @EmptyIsNone()
  to?: string;

  /** In the reference, names, phone, topic and document number. */
  @OptionalLine(200)
  q?: string | null;
}
