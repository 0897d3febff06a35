import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, signal } from '@angular/core';
import { Api } from 'contract/api';
import { updateSettings } from 'contract/functions';
import type { SettingsAnswer } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Labelled } from '../../ui/labelled';
import { TranslocoDirective } from '../../words/transloco';

const OF = ['nobody', 'administrators', 'staff'] as const;

/** Of whom the administration demands a second step at log-in. */
@Component({
  selector: 'app-second-factor-of',
  imports: [Labelled, TranslocoDirective],
  template: `
    <section *transloco="let t" aria-labelledby="second-factor-of">
      <div class="title-bar">
        <h2 id="second-factor-of">{{ t('office.settings.secondFactor.title') }}</h2>
      </div>
      <p class="muted">{{ t('office.settings.secondFactor.what') }}</p>
      <ui-labelled [label]="t('office.settings.secondFactor.whom')" [error]="failed()">
        <select #whom [disabled]="busy()" (change)="choose(whom.selectedIndex)">
          @for (one of all; track one) {
            <option [value]="one" [selected]="one === chosen()">
              {{ t(\`office.settings.secondFactor.of.\${one}\`) }}
            </option>
          }
        </select>
      </ui-labelled>
      <p role="status">{{ saved() ? t('office.settings.saved') : '' }}</p>
    </section>
  `,
  styles: `
    section {
      margin-top: 32px;
    }
    ui-labelled {
      max-width: 24em;
      margin-top: 12px;
    }
    [role='status'] {
      margin-top: 8px;
      color: var(--ok);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecondFactorOf {
  readonly settings = input.required<SettingsAnswer>();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  protected readonly all = OF;
  protected readonly chosen = linkedSignal(() => this.settings().secondFactorOf);
  protected readonly saved = signal(false);
  protected readonly failed = signal('');
  protected readonly busy = signal(false);

  protected async choose(index: number): Promise<void> {
    const before = this.chosen();
    this.chosen.set(OF[index] ?? before);
    this.saved.set(false);
    this.failed.set('');
    this.busy.set(true);
    try {
      await this.api.invoke(updateSettings, { body: { secondFactorOf: this.chosen() } });
      this.saved.set(true);
    } catch (failure) {
      this.chosen.set(before);
      this.failed.set(this.explain.text(failure));
    }
    this.busy.set(false);
  }
}
