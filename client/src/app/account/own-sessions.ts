import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from 'contract/api';
import { endMyOtherSessions, endMySession, listMySessions } from 'contract/functions';
import type { MySession } from 'contract/models';
import { Explain } from '../problem/explain';
import { Pending } from '../ui/pending';
import { When } from '../ui/when';
import { Say } from '../words/say';
import { TranslocoDirective } from '../words/transloco';

/** Where one is logged in; a forgotten device is logged out from here. */
@Component({
  selector: 'app-own-sessions',
  imports: [Pending, RouterLink, TranslocoDirective],
  templateUrl: './own-sessions.html',
  styleUrl: './own-sessions.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnSessions {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  private readonly told = viewChild<ElementRef<HTMLElement>>('told');
  protected readonly when = inject(When);
  protected readonly done = signal('');
  protected readonly failed = signal('');
  /** Two hundred log-ins that still hold are more than anyone has; “all others” ends those beyond them too. */
  protected readonly sessions = resource({
    loader: async () => (await this.api.invoke(listMySessions, { limit: 200 })).items,
  });

  protected device({ browser, system }: MySession): string {
    if (browser && system) return this.say.text('account.sessions.device', { browser, system });
    return browser ?? system ?? this.say.text('account.sessions.unknown');
  }

  protected end(session: MySession): Promise<void> {
    return this.trying(async () => {
      await this.api.invoke(endMySession, { id: session.id });
      return this.say.text('account.sessions.ended', { device: this.device(session) });
    });
  }

  protected endOthers(): Promise<void> {
    return this.trying(async () => {
      await this.api.invoke(endMyOtherSessions);
      return this.say.text('account.sessions.othersEnded');
    });
  }

  private async trying(act: () => Promise<string>): Promise<void> {
    this.failed.set('');
    this.done.set('');
    try {
      this.done.set(await act());
      // The button that was pressed goes with its line.
      this.told()?.nativeElement.focus();
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    this.sessions.reload();
  }
}
