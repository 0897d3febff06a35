import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { Explain } from '../../problem/explain';
import { When } from '../../ui/when';
import { Keys } from '../keys/keys';
import type { Decision } from './decision-queue';
import { Decisions } from './decisions';

/** At the foot of every page: what has just been decided and how to take it back, or why it could not be kept. */
@Component({
  selector: 'app-decision-bar',
  imports: [TranslocoDirective],
  templateUrl: './decision-bar.html',
  styleUrl: './decision-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionBar {
  private readonly router = inject(Router);
  private readonly when = inject(When);
  protected readonly decisions = inject(Decisions);
  protected readonly explain = inject(Explain);
  /** Nothing is wrong with the decision itself: the server only could not be asked. */
  protected readonly canRepeat = computed(() => {
    const status = this.decisions.unkept()?.problem.status ?? 0;
    return status === 0 || status >= 500;
  });

  constructor() {
    inject(Keys).listen({ u: () => this.undo() });
  }

  protected facts({ attendee, start }: Meeting): { name: string; when: string } {
    return { name: `${attendee.givenName} ${attendee.familyName}`, when: this.when.short(start) };
  }

  protected undo(): void {
    const undone = this.decisions.undo();
    if (undone && !this.isNoted(undone)) this.open(undone.meeting);
  }

  /** Noted on the page of the day, which shows it as it was again. */
  protected isNoted({ act }: Decision): boolean {
    return act !== 'approve' && act !== 'refuse';
  }

  protected open({ id }: Meeting): void {
    this.decisions.forget();
    void this.router.navigate(['/office/requests'], { queryParams: { meeting: id } });
  }
}
