import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  resource,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '../../words/transloco';
import { Api } from 'contract/api';
import { listUnfinished } from 'contract/functions';
import { Session } from '../../session/session';
import { Say } from '../../words/say';
import { maySee } from '../roles';
import { Waiting } from '../waiting';

/** As many as one call may bring. */
const MOST = 200;

/** On an administrator's home page: that something is left undone. Nothing where all is done, or it cannot be asked. */
@Component({
  selector: 'app-unfinished-line',
  imports: [RouterLink, TranslocoPipe],
  template: `
    @if (words(); as words) {
      <p>
        {{ words }}
        <a routerLink="/office/unfinished">{{ 'office.unfinished.open' | transloco }}</a>
      </p>
    }
  `,
  styleUrl: '../attention.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnfinishedLine {
  private readonly api = inject(Api);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  private readonly waiting = inject(Waiting);
  private readonly mends = computed(() => maySee('unfinished', this.session.account()?.roles ?? []));
  private readonly found = resource({
    params: () => this.mends() || undefined,
    loader: () => this.api.invoke(listUnfinished, { limit: MOST }),
  });
  protected readonly words = computed(() => {
    if (!this.found.hasValue()) return '';
    const { items, nextCursor } = this.found.value();
    if (nextCursor) return this.say.text('office.unfinished.homeMany', { n: MOST });
    return items.length > 0 ? this.say.count('office.unfinished.home', items.length) : '';
  });

  constructor() {
    // An hour passes without anybody's doing.
    let first = true;
    effect(() => {
      this.waiting.now();
      if (!first) untracked(() => this.found.reload());
      first = false;
    });
  }
}
