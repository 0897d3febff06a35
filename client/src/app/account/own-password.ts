import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from 'contract/api';
import { changeMyPassword } from 'contract/functions';
import { Explain } from '../problem/explain';
import { Problem } from '../problem/problem';
import { Labelled } from '../ui/labelled';
import { Say } from '../words/say';
import { TranslocoDirective } from '../words/transloco';

/** One takes a new password and shows the old one. */
@Component({
  selector: 'app-own-password',
  imports: [Labelled, RouterLink, TranslocoDirective],
  templateUrl: './own-password.html',
  styleUrl: './own-password.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnPassword {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');
  protected readonly asked = signal(false);
  protected readonly failed = signal<{ old: string; new: string } | null>(null);
  protected readonly told = signal('');

  protected ask(): void {
    this.told.set('');
    this.asked.set(true);
  }

  protected async change(event: Event, old: HTMLInputElement, fresh: HTMLInputElement): Promise<void> {
    event.preventDefault();
    this.failed.set(null);
    try {
      await this.api.invoke(changeMyPassword, { body: { oldPassword: old.value, password: fresh.value } });
      this.leave();
      this.told.set(this.say.text('account.password.changed'));
    } catch (failure) {
      const ofNew = Problem.from(failure).for('password') ?? '';
      this.failed.set({ new: ofNew, old: ofNew ? '' : this.explain.text(failure) });
    }
  }

  protected leave(): void {
    this.asked.set(false);
    this.failed.set(null);
    // What was pressed is gone with its form.
    this.title()?.nativeElement.focus();
  }
}
