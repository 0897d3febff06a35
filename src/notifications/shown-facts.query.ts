import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { type Language, ValidationFailed } from '../../libs/domain/domain-error.js';
import type { AccountFacts, MeetingFacts, RoundFacts } from './mail-facts.js';
import { kindOf, type Message } from './messages.js';
import { sampleFacts } from './sample-facts.js';
import { Senders } from './sender.js';

const DAY = 86_400_000;

interface Row extends Pick<
  MeetingFacts,
  'reference' | 'mode' | 'place' | 'topic' | 'documentNumber' | 'instructions' | 'host'
> {
  id: string;
  start: Date | string;
  attendee: { givenName: string; familyName: string; phone: string | null };
}

/** With what a message is shown to whoever edits it: a real meeting, and made-up facts where it has none. */
@Injectable()
export class ShownFacts {
  constructor(
    private readonly em: EntityManager,
    private readonly senders: Senders,
  ) {}

  /** @param reference the latest meeting where left out. @throws ValidationFailed for one that nobody has */
  async of(
    message: Message,
    language: Language,
    reference?: string | null,
  ): Promise<MeetingFacts | AccountFacts | RoundFacts> {
    const sender = await this.senders.current();
    const sample = sampleFacts(message, language, sender);
    if (!('reference' in sample)) return sample;
    const row = await this.meeting(reference);
    if (!row) return sample;
    const { id, start, attendee, ...meeting } = row;
    return {
      ...sample,
      ...meeting,
      link: kindOf(message).to === 'citizen' ? sender.meetingUrl(id) : sender.officeUrl(id),
      room: meeting.mode === 'video' ? sender.page(`/meetings/${id}/room`) : null,
      start: new Date(start),
      saidAt: new Date(new Date(start).getTime() - DAY),
      attendee: { name: `${attendee.givenName} ${attendee.familyName}`, phone: attendee.phone },
    };
  }

  private async meeting(reference?: string | null): Promise<Row | undefined> {
    const digits = reference?.replace(/\D/g, '').replace(/^(\d{3})(\d{3})(\d{3})$/, '$1-$2-$3');
    const [row] = await this.em.execute<Row[]>(
      `select m.id, m.reference, m.mode, m.place, m.topic, m.document_number as "documentNumber", s.instructions,
              concat_ws(', ', h.name, h.position) as host, m.start_at as start, m.attendee
         from meeting m join host h on h.id = m.host_id join schedule s on s.id = m.schedule_id
        ${reference ? 'where m.reference in (?, ?)' : ''} order by m.created_at desc limit 1`,
      reference ? [reference, digits] : [],
    );
    if (reference && !row)
      throw new ValidationFailed([
        {
          path: 'reference',
          message: { bg: 'Няма среща с този номер.', en: 'There is no meeting with this reference.' },
        },
      ]);
    return row;
  }
}
