import { ChangeDetectionStrategy, Component, computed, inject, Injector, input, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { deleteHost } from 'contract/functions';
import type { Host } from 'contract/models';
import { Explain } from '../../problem/explain';
import { AskFirst } from '../../ui/ask-first';
import { Pending } from '../../ui/pending';
import { Say } from '../../words/say';
import { Directory } from '../directory';
import { filterAddress } from '../lists/filter-address';
import { Filters } from '../lists/filters';
import { holdsWords } from '../lists/holds-words';
import { RowKeys } from '../lists/row-keys';
import { openHostFeeds } from './host-feeds';
import { openHostForm } from './host-form';

/** Everyone who receives: officials, specialists and whole departments. */
@Component({
  selector: 'app-hosts',
  imports: [Filters, Pending, RowKeys, TranslocoDirective],
  templateUrl: './hosts.html',
  styleUrl: './lists.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Hosts {
  /** From the address. */
  readonly q = input<string>();
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  protected readonly directory = inject(Directory);
  protected readonly failed = signal('');
  protected readonly filter = filterAddress();
  protected readonly found = computed(() =>
    this.directory
      .hostList()
      .filter(({ name, position, place, email }) =>
        holdsWords([name, position, place, email].join(' '), this.q()),
      ),
  );

  protected async edit(host: Host | null): Promise<void> {
    if (await openHostForm(this.injector, host)) this.directory.hosts.reload();
  }

  protected feeds(host: Host): void {
    openHostFeeds(this.injector, host);
  }

  protected async remove(host: Host): Promise<void> {
    const sure = await this.ask.confirm({
      title: this.say.text('office.people.removeHost.title', { name: host.name }),
      meaning: this.say.text('office.people.removeHost.meaning'),
      act: this.say.text('office.people.remove'),
      keep: this.say.text('office.acts.ask.keep'),
    });
    if (!sure) return;
    this.failed.set('');
    try {
      await this.api.invoke(deleteHost, { id: host.id });
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    this.directory.hosts.reload();
  }
}
