import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoDirective } from '../words/transloco';
import { Api } from 'contract/api';
import { changeMyMorningMessages, getMyMorningMessages } from 'contract/functions';
import { Explain } from '../problem/explain';
import { Session } from '../session/session';
import { Pending } from '../ui/pending';
import { maySee } from './roles';

/** What a member of staff wants to be mailed in the morning; nothing for those who receive nobody. */
@Component({
  selector: 'app-morning-choice',
  imports: [Pending, TranslocoDirective],
  template: `
    @if (receives()) {
      <section *transloco="let t" aria-labelledby="morning">
        <h2 id="morning">{{ t('office.settings.morning') }}</h2>
        <p class="muted" id="morning-how">{{ t('office.settings.myMorning.how') }}</p>
        @if (choice.hasValue()) {
          <div role="group" aria-labelledby="morning" aria-describedby="morning-how">
            @for (one of kinds; track one) {
              <label class="check">
                <input
                  type="checkbox"
                  [checked]="choice.value()[one]"
                  [disabled]="busy()"
                  (change)="choose(one, $event)"
                />
                {{ t(\`office.settings.myMorning.\${one}\`) }}
              </label>
            }
          </div>
          <p role="status">{{ saved() ? t('office.settings.saved') : '' }}</p>
          <p role="alert">{{ failed() }}</p>
        } @else {
          <ui-pending [of]="choice" [lines]="2" />
        }
      </section>
    }
  `,
  styles: `
    section {
      margin-top: 40px;
    }
    p {
      max-width: 66ch;
    }
    [role='group'] {
      display: grid;
      justify-items: start;
    }
    .check {
      min-height: 44px;
    }
    [role='status'] {
      color: var(--ok);
      font-weight: 600;
    }
    [role='alert'] {
      color: var(--no);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MorningChoice {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly session = inject(Session);
  protected readonly kinds = ['dayList', 'waitingRequests'] as const;
  protected readonly receives = computed(() => maySee('requests', this.session.account()?.roles ?? []));
  protected readonly saved = signal(false);
  protected readonly failed = signal('');
  protected readonly busy = signal(false);
  protected readonly choice = resource({
    params: () => this.receives() || undefined,
    loader: () => this.api.invoke(getMyMorningMessages),
  });

  protected async choose(kind: (typeof this.kinds)[number], { target }: Event): Promise<void> {
    const box = target as HTMLInputElement;
    this.saved.set(false);
    this.failed.set('');
    this.busy.set(true);
    try {
      this.choice.set(await this.api.invoke(changeMyMorningMessages, { body: { [kind]: box.checked } }));
      this.saved.set(true);
    } catch (failure) {
      box.checked = !box.checked;
      this.failed.set(this.explain.text(failure));
    }
    this.busy.set(false);
    box.focus();
  }
}
