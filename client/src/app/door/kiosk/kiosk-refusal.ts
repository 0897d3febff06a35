import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Explain } from '../../problem/explain';
import type { Problem } from '../../problem/problem';
import { Heading } from '../../ui/heading';
import { When } from '../../ui/when';
import { Say } from '../../words/say';

/** Why somebody is not checked in, and what to do now; nothing of whose meeting it is. */
@Component({
  selector: 'app-kiosk-refusal',
  imports: [Heading, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h1 [heading]="t('door.kiosk.failed.title')"></h1>
      <p class="why" role="alert">{{ why() }}</p>
      <button type="button" class="btn" (click)="again.emit()">{{ t('door.kiosk.failed.again') }}</button>
    </ng-container>
  `,
  styles: `
    h1 {
      font-size: clamp(1.778rem, 4.4vw, 3.333rem);
    }
    .why {
      max-width: 40ch;
      margin: 16px 0 28px;
      font-size: 1.3em;
    }
    button {
      min-width: 260px;
      min-height: 72px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KioskRefusal {
  readonly problem = input.required<Problem>();
  readonly again = output();
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  private readonly when = inject(When);

  protected readonly why = computed(() => {
    const { code, status, facts } = this.problem();
    const { start, place } = facts as { start?: string; place?: string | null };
    if (status === 0 || status >= 500) return this.say.text('door.away');
    if (status === 422) return this.say.text('door.kiosk.failed.unreadable');
    if (status === 429) return this.say.text('door.kiosk.failed.limited');
    if (code === 'too-early' && start)
      return this.say.text('door.kiosk.failed.tooEarly', { when: this.when.full(start) });
    if (code === 'meeting-over' && start)
      return this.say.text('door.kiosk.failed.over', { when: this.when.full(start) });
    if (code === 'not-at-this-screen' && place)
      return this.say.text('door.kiosk.failed.elsewhere', { place });
    return this.explain.text(this.problem());
  });
}
