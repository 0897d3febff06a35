import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoDirective } from '../words/transloco';
import { Calls } from './calls';

/** What is written between those in the room; nothing of it is kept. */
@Component({
  selector: 'app-chat',
  imports: [TranslocoDirective],
  template: `
    <section *transloco="let t" [attr.aria-label]="t('room.chat.title')">
      <h2>{{ t('room.chat.title') }}</h2>
      <div class="lines" role="log" aria-live="polite" tabindex="0" [attr.aria-label]="t('room.chat.lines')">
        @for (line of calls.lines(); track $index) {
          <p [class.mine]="line.isMine">
            <b>{{ line.isMine ? t('room.chat.me') : line.from }}</b>
            <span>{{ line.text }}</span>
          </p>
        } @empty {
          <p class="muted">{{ t('room.chat.empty') }}</p>
        }
      </div>
      <form (submit)="say($event)">
        <label for="line" class="visually-hidden">{{ t('room.chat.label') }}</label>
        <input
          #field
          id="line"
          autocomplete="off"
          maxlength="1000"
          [value]="line()"
          [placeholder]="t('room.chat.label')"
          (input)="line.set(field.value)"
        />
        <button class="btn">{{ t('room.chat.send') }}</button>
      </form>
    </section>
  `,
  styleUrl: './chat.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chat {
  protected readonly calls = inject(Calls);
  protected readonly line = signal('');

  protected say(event: Event): void {
    event.preventDefault();
    this.calls.say(this.line());
    this.line.set('');
  }
}
