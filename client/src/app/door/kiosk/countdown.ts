import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  output,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Say } from '../../words/say';

/** Long enough to read it twice; whoever needs longer takes longer, as often as they like (WCAG 2.2, 2.2.1). */
const SECONDS = 45;

/** Takes the screen back to its start after a while, for the next person. */
@Component({
  selector: 'app-countdown',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <p class="acts">
        <button type="button" class="btn" (click)="over.emit()">{{ t('door.kiosk.back') }}</button>
        <button type="button" class="btn ghost" (click)="left.set(seconds)">
          {{ t('door.kiosk.moreTime') }}
        </button>
      </p>
      <p class="muted num">{{ words() }}</p>
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 32px;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      margin-bottom: 12px;
    }
    button {
      flex: 1 1 220px;
      max-width: 340px;
      min-height: 72px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Countdown {
  readonly over = output();
  private readonly say = inject(Say);
  protected readonly seconds = SECONDS;
  protected readonly left = signal(SECONDS);
  protected readonly words = computed(() => this.say.count('door.kiosk.returns', this.left()));

  constructor() {
    const ticking = setInterval(() => {
      this.left.update((left) => left - 1);
      if (this.left() <= 0) this.over.emit();
    }, 1_000);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }
}
