import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  resource,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getMeetingEvidence, listAudit } from 'contract/functions';
import { Session } from '../../session/session';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { ChoiceFilter } from '../lists/choice-filter';
import { DateFilter } from '../lists/date-filter';
import { filterAddress } from '../lists/filter-address';
import { Filters } from '../lists/filters';
import { Pages } from '../lists/pages';
import { RowKeys } from '../lists/row-keys';
import { openMeetingSheet } from '../meeting/meeting-sheet';
import { maySee } from '../roles';
import { audit } from './words.bg';

const PAGE = 50;
const ACTORS = ['citizen', 'staff', 'client', 'system', 'visitor'] as const;

/** What has happened in the whole product, by whom and why: for auditors, and only to be read. */
@Component({
  selector: 'app-audit-list',
  imports: [ChoiceFilter, DateFilter, Filters, Heading, Pages, Pending, RowKeys, TranslocoDirective],
  templateUrl: './audit-list.html',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditList {
  readonly q = input<string>();
  readonly event = input<string>();
  readonly actor = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly cursor = input<string>();
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly when = inject(When);
  protected readonly filter = filterAddress();
  /** An auditor reads what was done, and not the meetings themselves. */
  protected readonly mayOpen = computed(() => maySee('meetings', this.session.account()?.roles ?? []));
  protected readonly events = computed(() =>
    Object.keys(audit.events).map((value) => ({ value, text: this.named(value) })),
  );
  protected readonly actors = computed(() =>
    ACTORS.map((value) => ({ value, text: this.say.text(`office.history.by.${value}`) })),
  );

  protected readonly page = resource({
    params: () => ({
      q: this.q() || undefined,
      event: this.event() || undefined,
      actor: ACTORS.find((known) => known === this.actor()),
      from: this.from() || undefined,
      to: this.to() || undefined,
      cursor: this.cursor() || undefined,
      limit: PAGE,
    }),
    loader: ({ params }) => this.api.invoke(listAudit, params),
  });

  /** In the reader's words; by its own name where it has none yet. */
  protected named(name: string): string {
    const key = `office.audit.events.${name}`;
    return this.say.knows(key) ? this.say.text(key) : name;
  }

  /** A file to keep: what happened to the meeting, with the hashes that prove it. */
  protected evidenceOf(id: string): string {
    return getMeetingEvidence.PATH.replace('{id}', id);
  }

  protected open(id: string): void {
    openMeetingSheet(this.injector, id);
  }
}
