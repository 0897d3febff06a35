import { ChangeDetectionStrategy, Component, inject, Injector, resource, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { deleteScreen, listScreens } from 'contract/functions';
import type { NewScreen, Screen } from 'contract/models';
import { Explain } from '../../problem/explain';
import { AskFirst } from '../../ui/ask-first';
import { copy } from '../../ui/copy';
import { Heading } from '../../ui/heading';
import { Notice } from '../../ui/notice';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { everyPage } from '../every-page';
import { openScreenForm } from './screen-form';

/** The tablets at the door and the call screens in the corridors: add, change, revoke. */
@Component({
  selector: 'app-screens-page',
  imports: [Heading, Notice, Pending, TranslocoDirective],
  templateUrl: './screens.html',
  styles: `
    .what {
      max-width: 66ch;
      margin-bottom: 16px;
    }
    .address {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 10px;
    }
    .address input {
      flex: 1 1 260px;
      width: auto;
    }
    .failed {
      color: var(--no);
      font-weight: 600;
    }
    p:empty {
      display: none;
    }
    .add {
      margin-top: 20px;
    }
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScreensPage {
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  private readonly when = inject(When);
  protected readonly screens = resource({
    loader: () => everyPage((page) => this.api.invoke(listScreens, page)),
  });
  /** Its link is known only here and now. */
  protected readonly made = signal<NewScreen | null>(null);
  protected readonly told = signal('');
  protected readonly failed = signal('');

  protected seen({ lastSeenAt }: Screen): string {
    return lastSeenAt
      ? this.say.text('office.screens.seen', { at: this.when.soon(lastSeenAt) })
      : this.say.text('office.screens.neverSeen');
  }

  protected hostsOf({ hosts }: Screen): string {
    return hosts.map(({ name }) => name).join(', ') || this.say.text('office.screens.allHosts');
  }

  protected async edit(screen: Screen | null): Promise<void> {
    const done = await openScreenForm(this.injector, screen);
    if (!done) return;
    if ('url' in done) this.made.set(done);
    this.screens.reload();
  }

  protected async copy(address: HTMLInputElement): Promise<void> {
    await copy(address);
    this.told.set(this.say.text('office.screens.copied'));
  }

  protected async revoke({ id, name }: Screen): Promise<void> {
    const sure = await this.ask.confirm({
      title: this.say.text('office.screens.ask.title', { name }),
      meaning: this.say.text('office.screens.ask.meaning'),
      act: this.say.text('office.screens.revoke'),
      keep: this.say.text('office.acts.ask.keep'),
    });
    if (!sure) return;
    this.failed.set('');
    try {
      await this.api.invoke(deleteScreen, { id });
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    if (this.made()?.id === id) this.made.set(null);
    this.screens.reload();
  }
}
