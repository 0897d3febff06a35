import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import type { Mode } from 'contract/models';
import { Say } from '../../words/say';

/** How to meet; a single way is simply said. */
@Component({
  selector: 'app-mode-choice',
  template: `
    <fieldset>
      <legend>{{ say.text('portal.schedule.how') }}</legend>
      @for (way of ways(); track way.mode) {
        @if (ways().length > 1) {
          <label>
            <input type="radio" name="mode" [checked]="way.mode === mode()" (change)="mode.set(way.mode)" />
            {{ way.words }}
          </label>
        } @else {
          <p>{{ way.words }}</p>
        }
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      margin-top: 20px;
    }
    legend {
      font-size: var(--text-s);
      color: var(--muted);
    }
    label {
      display: flex;
      gap: 12px;
      align-items: center;
      min-height: 44px;
      cursor: pointer;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ModeChoice {
  readonly modes = input.required<readonly Mode[]>();
  readonly place = input<string | null>(null);
  readonly mode = model<Mode | undefined>();
  protected readonly say = inject(Say);
  protected readonly ways = computed(() => this.modes().map((mode) => ({ mode, words: this.words(mode) })));

  private words(mode: Mode): string {
    const place = this.place();
    if (mode === 'inPerson' && place) return this.say.text('portal.schedule.inPersonAt', { place });
    return this.say.text(`portal.schedule.${mode}`);
  }
}
