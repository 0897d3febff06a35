import { computed, effect, inject, Injectable, resource, untracked } from '@angular/core';
import { Api } from 'contract/api';
import { countNotTold } from 'contract/functions';
import { Live } from '../../news/live';
import { whenChanged } from '../../news/when-changed';
import { Session } from '../../session/session';
import { maySee } from '../roles';
import { Waiting } from '../waiting';

/** How many people somebody has to ring, looked up again when it changes. */
@Injectable()
export class NotTold {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly rings = computed(() => maySee('notTold', this.session.account()?.roles ?? []));
  private readonly count = resource({
    params: () => this.rings() || undefined,
    loader: () => this.api.invoke(countNotTold),
  });
  /** None as long as it is not known. */
  readonly people = computed(() => (this.count.hasValue() ? this.count.value().people : 0));

  constructor() {
    const waiting = inject(Waiting);
    const live = inject(Live);
    effect(() => {
      waiting.now();
      if (!untracked(live.isStreaming)) untracked(() => this.look());
    });
    whenChanged(
      () => live.numbers()?.office?.notTold,
      () => this.look(),
    );
  }

  look(): void {
    this.count.reload();
  }
}
