import { inject, Injectable } from '@angular/core';
import type { DemandFigures, MeetingFigures, MissedFigures, WaitingFigures } from 'contract/models';
import { Language } from '../../words/language';
import { Say } from '../../words/say';
import type { Column, ReportName } from './report-kinds';

const DAY = 24;
/** Until here people think in hours. */
const SAID_IN_HOURS = 48;

/** Figures as people say them. */
@Injectable()
export class Figures {
  private readonly say = inject(Say);
  private readonly language = inject(Language);

  /** In a cell; nothing where nothing is known. */
  cell(kind: Column['kind'], value: number | null): string {
    if (value === null) return '–';
    if (kind === 'share') return this.share(value);
    return kind === 'hours' ? this.wait(value) : this.number(value);
  }

  /** 22 ч. · 3,1 дни */
  wait(hours: number): string {
    return hours < SAID_IN_HOURS
      ? this.say.text('office.reports.hours', { n: this.number(hours, hours < 10 ? 1 : 0) })
      : this.say.text('office.reports.days', { n: this.number(hours / DAY, 1) });
  }

  /** In a sentence, where the full stop of „ч.“ would meet another. */
  private waitInWords(hours: number): string {
    if (hours >= SAID_IN_HOURS) return this.wait(hours);
    const n = this.number(hours, hours < 10 ? 1 : 0);
    return this.say.text(`office.reports.said.hours.${n === '1' ? 'one' : 'other'}`, { n });
  }

  /** What a report comes to, in a sentence or two. */
  sentence(report: ReportName, totals: object): string {
    switch (report) {
      case 'meetings':
        return this.meetings(totals as MeetingFigures);
      case 'waiting':
        return this.waiting(totals as WaitingFigures);
      case 'missed':
        return this.missed(totals as MissedFigures);
      case 'demand':
        return this.demand(totals as DemandFigures);
    }
  }

  private meetings({ total, held, missed }: MeetingFigures): string {
    if (total === 0) return '';
    const expected = held + missed;
    const share = expected > 0 ? ` (${this.share(missed / expected)})` : '';
    const all = this.say.count('office.reports.said.meetings', total);
    const ended = [
      this.say.count('office.reports.said.held', held),
      this.say.count('office.reports.said.missed', missed) + share,
    ];
    return `${[all, ...ended].join(', ')}.`;
  }

  private waiting({ toDecision, toMeeting, requests, officeBooked }: WaitingFigures): string {
    if (requests + officeBooked === 0) return '';
    const said = (name: 'toDecision' | 'toMeeting', median: number | null, p90: number | null): string =>
      median === null || p90 === null
        ? this.say.text(`office.reports.said.${name}Nobody`)
        : this.say.text(`office.reports.said.${name}`, {
            median: this.waitInWords(median),
            p90: this.waitInWords(p90),
          });
    return [
      said('toDecision', toDecision.medianHours, toDecision.p90Hours),
      said('toMeeting', toMeeting.medianHours, toMeeting.p90Hours),
    ].join(' ');
  }

  private missed({ came, missed, share, notNoted }: MissedFigures): string {
    if (came + missed + notNoted === 0) return '';
    const ofAll = this.say.text('office.reports.said.ofExpected', { n: this.number(came + missed) });
    const percent = share === null ? '' : ` (${this.share(share)})`;
    return `${this.say.count('office.reports.said.missed', missed)} ${ofAll}${percent}.`;
  }

  private demand({ nothingFree, slotTaken, slotNotOffered }: DemandFigures): string {
    if (nothingFree + slotTaken + slotNotOffered === 0) return '';
    return [
      this.say.count('office.reports.said.nothingFree', nothingFree),
      this.say.count('office.reports.said.lost', slotTaken + slotNotOffered),
    ].join(' ');
  }

  private share(value: number): string {
    const percent = this.number(value * 100, value > 0 && value < 0.095 ? 1 : 0);
    // Bulgarian sets the sign apart, which Intl does not.
    return this.language.code() === 'bg' ? `${percent}\u00a0%` : `${percent}%`;
  }

  private number(value: number, digits = 0): string {
    return this.format(value, { maximumFractionDigits: digits });
  }

  private format(value: number, options: Intl.NumberFormatOptions): string {
    const locale = this.language.code() === 'bg' ? 'bg-BG' : 'en-GB';
    return new Intl.NumberFormat(locale, options).format(value);
  }
}
