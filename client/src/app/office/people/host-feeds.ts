import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  type Injector,
  resource,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { createHostFeed, deleteHostFeed, listHostFeeds } from 'contract/functions';
import type { Host, NewHostFeed } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { AskFirst } from '../../ui/ask-first';
import { copy } from '../../ui/copy';
import { Notice } from '../../ui/notice';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { everyPage } from '../every-page';

export type FeedHost = Pick<Host, 'id' | 'name'>;

export function openHostFeeds(injector: Injector, host: FeedHost): void {
  injector.get(Dialog).open<void, FeedHost>(HostFeeds, {
    data: host,
    injector,
    ariaLabelledBy: 'feeds-title',
    panelClass: 'side-sheet',
    backdropClass: 'quiet',
    width: 'min(480px, 100vw)',
  });
}

/** The secret addresses at which a calendar program reads the host's meetings: make, copy, revoke. */
@Component({
  selector: 'app-host-feeds',
  imports: [Notice, Pending, TranslocoDirective],
  templateUrl: './host-feeds.html',
  styleUrls: ['./lists.css', './host-feeds.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HostFeeds {
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly dialog = inject(DialogRef);
  protected readonly host = inject<FeedHost>(DIALOG_DATA);
  protected readonly programs = ['outlook', 'google', 'thunderbird'] as const;

  protected readonly feeds = resource({
    loader: () => everyPage((page) => this.api.invoke(listHostFeeds, { id: this.host.id, ...page })),
  });
  /** The server shows them to those who receive for the host, and to administrators. */
  protected readonly notTheirs = computed(() => {
    const error = this.feeds.error();
    return error !== undefined && Problem.from(error).status === 404;
  });
  /** Its address is known only here and now. */
  protected readonly made = signal<NewHostFeed | null>(null);
  protected readonly told = signal('');
  protected readonly failed = signal('');

  protected async make(): Promise<void> {
    await this.write(async () => this.made.set(await this.api.invoke(createHostFeed, { id: this.host.id })));
  }

  protected async copy(address: HTMLInputElement): Promise<void> {
    await copy(address);
    this.told.set(this.say.text('office.people.feeds.copied'));
  }

  protected async revoke(feedId: string): Promise<void> {
    const sure = await this.ask.confirm({
      title: this.say.text('office.people.feeds.revokeTitle'),
      meaning: this.say.text('office.people.feeds.revokeMeaning'),
      act: this.say.text('office.people.feeds.revoke'),
      keep: this.say.text('office.acts.ask.keep'),
    });
    if (!sure) return;
    await this.write(() => this.api.invoke(deleteHostFeed, { id: this.host.id, feedId }));
    if (this.made()?.id === feedId) this.made.set(null);
  }

  private async write(how: () => Promise<unknown>): Promise<void> {
    this.failed.set('');
    this.told.set('');
    try {
      await how();
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    this.feeds.reload();
  }
}
