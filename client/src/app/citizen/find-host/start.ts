import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listGroups } from 'contract/fn/scheduling/list-groups';
import { listSchedules } from 'contract/fn/scheduling/list-schedules';
import type { Mode, PublicSchedule } from 'contract/models';
import { addressChanges } from '../../ui/address-changes';
import { Administration } from '../../ui/administration';
import { DateField } from '../../ui/date-field/date-field';
import { Heading } from '../../ui/heading';
import { Labelled } from '../../ui/labelled';
import { Notice } from '../../ui/notice';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { together } from '../../ui/together';
import { Language } from '../../words/language';
import { Say } from '../../words/say';
import { whom } from '../book-meeting/whom';
import { gradually } from './gradually';
import { inOrder, placesOf, sectionsOf } from './tree';

const TYPING_PAUSE = 200;

/** The first page: whom does the citizen want to see? */
@Component({
  selector: 'app-start',
  imports: [DateField, Heading, Labelled, Notice, Pending, RouterLink, TranslocoDirective],
  templateUrl: './start.html',
  styleUrl: './start.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Start {
  /** All stand in the address, so that a search can be sent to someone and survives Back. */
  readonly q = input<string>();
  readonly mode = input<Mode>();
  readonly day = input<string>();
  readonly place = input<string>();
  /** From a refusal that names a whole unit as competent. */
  readonly groupId = input<string>();

  private readonly api = inject(Api);
  protected readonly show = addressChanges();
  private readonly language = inject(Language);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly documentStatus = inject(Administration).documentStatus;
  protected readonly ways: readonly Mode[] = ['inPerson', 'video', 'phone'];
  private typing = 0;
  private readonly asked = computed(() => ({
    q: this.q(),
    mode: this.mode(),
    // What someone wrote into the address by hand must not take the page away.
    day: /^\d{4}-\d{2}-\d{2}$/.test(this.day() ?? '') ? this.day() : undefined,
    place: this.place(),
    groupId: /^[0-9a-f-]{36}$/.test(this.groupId() ?? '') ? this.groupId() : undefined,
  }));

  /** Some words come from the server: another language is another answer. */
  protected readonly groups = resource({
    params: () => this.language.code(),
    loader: () => this.api.invoke(listGroups),
  });
  protected readonly found = resource({
    params: () => ({ ...this.asked(), language: this.language.code() }),
    loader: ({ params: { q, mode, day, place, groupId } }) => this.all({ q, mode, day, place, groupId }),
  });
  protected readonly narrowed = computed(() => Boolean(this.day() || this.place() || this.groupId()));
  protected readonly searching = computed(() => Boolean(this.q() || this.mode() || this.narrowed()));

  /** While a new search is under way the earlier answer stays: nothing jumps under the reader's eyes. */
  private readonly latest = linkedSignal<
    readonly PublicSchedule[] | undefined,
    readonly PublicSchedule[] | undefined
  >({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  private readonly whole = computed(() => {
    const found = this.latest();
    if (!found || !this.groups.hasValue()) return undefined;
    return sectionsOf(this.groups.value(), found, this.say.text('portal.start.others'));
  });
  protected readonly sections = gradually(this.whole);
  /** Those of everyone seen so far: a choice made must not take the others away. */
  protected readonly places = linkedSignal<readonly PublicSchedule[] | undefined, string[]>({
    source: () => this.latest(),
    computation: (found, before) => inOrder([...(before?.value ?? []), ...placesOf(found ?? [])]),
  });
  protected readonly count = computed(() => this.say.count('portal.start.found', this.latest()?.length ?? 0));
  protected readonly awaited = together(this.groups, this.found);

  protected about(schedule: PublicSchedule): string {
    return [...whom(schedule).slice(1), schedule.receptionWords].join(' · ');
  }

  protected search(text: string): void {
    clearTimeout(this.typing);
    this.typing = window.setTimeout(() => this.show({ q: text.trim() || null }), TYPING_PAUSE);
  }

  /** When one can book where nothing is free; midnight is only where the horizon ends. */
  protected from(opensAt: string): string {
    return this.when.time(opensAt) === '0:00' ? this.when.shortDay(opensAt) : this.when.short(opensAt);
  }

  protected showAll(): void {
    this.show({ q: null, mode: null, day: null, place: null, groupId: null });
  }

  private async all(params: {
    q?: string;
    mode?: Mode;
    day?: string;
    place?: string;
    groupId?: string;
  }): Promise<PublicSchedule[]> {
    const items: PublicSchedule[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.api.invoke(listSchedules, { ...params, limit: 200, cursor });
      items.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return items;
  }
}
