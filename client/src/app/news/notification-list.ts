import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { type Params, RouterLink } from '@angular/router';
import { TranslocoDirective } from '../words/transloco';
import { Api } from 'contract/api';
import { listMyNotifications } from 'contract/fn/notifications/list-my-notifications';
import { readAllMyNotifications } from 'contract/fn/notifications/read-all-my-notifications';
import { readMyNotification } from 'contract/fn/notifications/read-my-notification';
import type { Notification } from 'contract/models';
import { Explain } from '../problem/explain';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Pending } from '../ui/pending';
import { When } from '../ui/when';
import { Live } from './live';
import { whenChanged } from './when-changed';

/** Where a meeting is shown. */
export interface MeetingPlace {
  path: string[];
  query?: Params;
}

const A_PAGE = 25;

/** What the reader was told, the newest first: to open one is to have read it. */
@Component({
  selector: 'app-notification-list',
  imports: [Heading, Notice, Pending, RouterLink, TranslocoDirective],
  templateUrl: './notification-list.html',
  styleUrl: './notification-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotificationList {
  readonly placeOf = input.required<(meetingId: string) => MeetingPlace>();
  /** What will stand here, where there is nothing yet. */
  readonly emptyText = input.required<string>();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  protected readonly when = inject(When);

  protected readonly first = resource({
    loader: () => this.api.invoke(listMyNotifications, { limit: A_PAGE }),
  });
  /** What comes while the list is open stands on top; pages that were fetched already stay. */
  protected readonly list = linkedSignal<readonly Notification[], readonly Notification[]>({
    source: () => (this.first.hasValue() ? this.first.value().items : []),
    computation: (newest, before) => {
      const oldest = newest.at(-1)?.id;
      if (!this.showsOlder || !oldest) return newest;
      return [...newest, ...(before?.value ?? []).filter(({ id }) => id < oldest)];
    },
  });
  protected readonly next = linkedSignal<string | null, string | null>({
    source: () => (this.first.hasValue() ? this.first.value().nextCursor : null),
    computation: (cursor, before) => (this.showsOlder ? (before?.value ?? null) : cursor),
  });
  private showsOlder = false;
  protected readonly anyUnread = computed(() => this.list().some(({ read }) => !read));
  protected readonly failed = signal('');

  constructor() {
    const live = inject(Live);
    whenChanged(
      () => live.numbers() && `${live.numbers()!.unread} ${live.numbers()!.newestUnread}`,
      () => this.first.reload(),
    );
  }

  /** The page that it leads to need not wait for that. */
  protected opened({ id, read }: Notification): void {
    if (read) return;
    this.markRead((one) => one.id === id);
    void this.attempt(() => this.api.invoke(readMyNotification, { id }));
  }

  protected async readAll(): Promise<void> {
    const upTo = this.list()[0]?.id;
    if (await this.attempt(() => this.api.invoke(readAllMyNotifications, { body: { upTo } })))
      this.markRead(() => true);
  }

  protected async more(cursor: string): Promise<void> {
    await this.attempt(async () => {
      const page = await this.api.invoke(listMyNotifications, { limit: A_PAGE, cursor });
      this.showsOlder = true;
      this.list.update((known) => [...known, ...page.items]);
      this.next.set(page.nextCursor);
    });
  }

  private markRead(which: (one: Notification) => boolean): void {
    this.list.update((all) => all.map((one) => (which(one) ? { ...one, read: true } : one)));
  }

  private async attempt(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      this.failed.set('');
      return true;
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
      return false;
    }
  }
}
