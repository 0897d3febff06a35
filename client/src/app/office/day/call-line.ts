import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { callNext } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { once } from '../../session/api-calls';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { Say } from '../../words/say';
import { intentionKey } from '../book/intention-key';

/** Of those who have arrived at one host: how many wait, and the button that calls the next. */
@Component({
  selector: 'app-call-line',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (waiting() > 0) {
        <button
          type="button"
          class="btn small"
          [attr.aria-disabled]="busy() ? 'true' : null"
          (click)="call()"
        >
          {{ t('office.day.call.next') }} <kbd>N</kbd>
        </button>
        <span class="muted num">{{ say.count('office.day.call.waiting', waiting()) }}</span>
      }
      <span role="status" class="num">{{ told() }}</span>
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
    }
    [role='status'] {
      font-weight: 650;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CallLine {
  readonly hostId = input.required<string>();
  readonly meetings = input.required<readonly Meeting[]>();
  readonly called = output();
  readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  protected readonly say = inject(Say);
  protected readonly busy = signal(false);
  protected readonly told = signal('');
  readonly waiting = computed(
    () =>
      this.meetings().filter(({ status, arrival }) => status === 'checkedIn' && arrival && !arrival.calledAt)
        .length,
  );

  /** A press that is sent twice calls once. */
  async call(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const { arrival } = await this.api.invoke(callNext, { id: this.hostId() }, once(intentionKey()));
      this.told.set(this.say.text('office.day.call.called', { number: arrival?.number ?? '' }));
    } catch (failure) {
      const { code } = Problem.from(failure);
      this.told.set(
        code === 'nobody-waits' ? this.say.text('office.day.call.nobody') : this.explain.text(failure),
      );
    }
    this.busy.set(false);
    this.called.emit();
  }
}
