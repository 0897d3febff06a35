import { ChangeDetectionStrategy, Component, inject, input, model, output } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting, ResettlingAct } from 'contract/models';
import { phoneInWords } from '../../ui/phone';
import { When } from '../../ui/when';

/** What the clerk decided about single meetings, by id. */
export type Choices = Readonly<Record<string, ResettlingAct>>;

/** A meeting that loses its time, as far as the list shows it. */
export type LosesItsTime = Pick<
  Meeting,
  'id' | 'reference' | 'start' | 'attendee' | 'topic' | 'scheduleTitle'
>;

/** The meetings that lose their time, and for each what is to be done with it. */
@Component({
  selector: 'app-choose-acts',
  imports: [TranslocoDirective],
  template: `
    <div
      class="scroll"
      tabindex="0"
      role="region"
      *transloco="let t"
      [attr.aria-label]="t('office.resettle.meetings')"
    >
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{{ t('office.resettle.when') }}</th>
            <th scope="col">{{ t('office.meeting.citizen') }}</th>
            <th scope="col">{{ t('office.resettle.told') }}</th>
            <th scope="col">{{ t('office.resettle.act') }}</th>
            <th scope="col">{{ t('office.meeting.topic') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (one of meetings(); track one.id) {
            <tr>
              <td class="num">{{ when.short(one.start) }}</td>
              <td>{{ one.attendee.givenName }} {{ one.attendee.familyName }}</td>
              <td class="num">
                {{ one.attendee.email ? t('office.resettle.byEmail') : phone(one.attendee.phone) }}
              </td>
              <td>
                <select
                  [attr.aria-label]="
                    t('office.resettle.actFor', {
                      name: one.attendee.givenName + ' ' + one.attendee.familyName,
                      when: when.short(one.start),
                    })
                  "
                  (change)="choose(one.id, $event)"
                >
                  @if (byDefault(); as words) {
                    <option value="">{{ words }}</option>
                  }
                  @for (act of acts(); track act) {
                    <option [value]="act" [selected]="choices()[one.id] === act">
                      {{ t(\`office.resettle.acts.\${act}\`) }}
                    </option>
                  }
                  @if (mayMove()) {
                    <option value="move">{{ t('office.resettle.acts.move') }}</option>
                  }
                </select>
              </td>
              <td class="grow" [title]="one.topic">{{ one.topic }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }
    select {
      min-width: 13em;
    }
    td.grow {
      min-width: 8em;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChooseActs {
  readonly meetings = input.required<readonly LosesItsTime[]>();
  readonly acts = input.required<readonly ResettlingAct[]>();
  /** How „as for all“ is called; without it each meeting must be decided about. */
  readonly byDefault = input<string>();
  readonly choices = model.required<Choices>();
  /** Whether a single one may be moved at once, by whoever hears `moving`. */
  readonly mayMove = input(false);
  readonly moving = output<string>();
  protected readonly when = inject(When);

  protected phone(phone: string | null): string {
    return phone ? phoneInWords(phone) : '—';
  }

  protected choose(id: string, { target }: Event): void {
    const select = target as HTMLSelectElement;
    if (select.value === 'move') {
      select.value = this.choices()[id] ?? '';
      this.moving.emit(id);
      return;
    }
    const act = select.value as ResettlingAct | '';
    this.choices.update((all) => {
      const rest = Object.fromEntries(Object.entries(all).filter(([one]) => one !== id));
      return act === '' ? rest : { ...rest, [id]: act };
    });
  }
}
