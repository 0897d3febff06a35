import { inject, Injectable } from '@angular/core';
import { Language } from '../../words/language';
import { When } from '../when';
import { openHours, spanOf, type Stretch } from './hours';
import { phrasesIn } from './phrases';
import { ruleInWords } from './rule-in-words';

/** One entry of a schedule's reception, as the contract has it. */
export interface ReceptionEntryFacts {
  rrule?: string | null;
  dates?: readonly string[] | null;
  windows: readonly Stretch[];
  breaks?: readonly Stretch[] | null;
  place?: string | null;
}

const DATES_SHOWN = 4;

/** Says reception hours as a person would: „Всеки първи и трети понеделник, 9:00–12:00 и 13:00–17:00 ч.“ */
@Injectable({ providedIn: 'root' })
export class ReceptionSentence {
  private readonly language = inject(Language);
  private readonly when = inject(When);

  /** One sentence for an entry; empty when its rule has no short one. */
  of(entry: ReceptionEntryFacts): string {
    const days = this.days(entry);
    if (days === null) return '';
    const phrases = phrasesIn(this.language.code());
    const hours = phrases.hours(openHours(entry.windows, entry.breaks ?? []).map(spanOf));
    const where = entry.place ? `, ${entry.place}` : '';
    return `${days.charAt(0).toUpperCase()}${days.slice(1)}, ${hours}${where}`;
  }

  private days({ rrule, dates }: ReceptionEntryFacts): string | null {
    const phrases = phrasesIn(this.language.code());
    if (rrule) return ruleInWords(rrule, phrases, (month) => this.nameOfMonth(month));
    const coming = (dates ?? []).filter((date) => date >= this.when.today()).sort();
    if (coming.length === 0) return null;
    const shown = coming.slice(0, DATES_SHOWN).map((date) => this.when.dayMonth(date));
    return phrases.onDates(shown, Math.max(0, coming.length - DATES_SHOWN));
  }

  private nameOfMonth(month: number): string {
    return this.when.month(`2024-${String(month).padStart(2, '0')}`).split(' ')[0] ?? '';
  }
}
