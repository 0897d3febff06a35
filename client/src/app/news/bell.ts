import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Say } from '../words/say';
import { Live } from './live';

/** The way to what the reader was told: says how much of it is unread, and aloud what has just come. */
@Component({
  selector: 'app-bell',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <a [routerLink]="to()" routerLinkActive="on" ariaCurrentWhenActive="page" [title]="name()">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6 10a6 6 0 0 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7M10 20.5h4" />
      </svg>
      <span class="word">{{ say.text('news.title') }}</span><span class="visually-hidden">{{
        howMuch()
      }}</span>
      @if (unread(); as count) {
        <span class="n num" aria-hidden="true">{{ count > 99 ? '99+' : count }}</span>
      }
    </a>
    <span class="visually-hidden" role="status">{{ heard() }}</span>
  `,
  styleUrl: './bell.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Bell {
  readonly to = input.required<string>();
  private readonly live = inject(Live);
  protected readonly say = inject(Say);
  protected readonly unread = computed(() => this.live.numbers()?.unread ?? 0);
  protected readonly howMuch = computed(() =>
    this.unread() ? this.say.count('news.unread', this.unread()) : '',
  );
  protected readonly name = computed(() => this.say.text('news.title') + this.howMuch());
  protected readonly heard = computed(() => {
    const news = this.live.news();
    return news && this.say.text('news.came', { news });
  });
}
