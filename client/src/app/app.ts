import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { StateBar } from './offline/state-bar';
import { TranslocoPipe } from './words/transloco';

/** The whole page: a way past the header for the keyboard, and one of the two front doors. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet, StateBar, TranslocoPipe],
  template: `
    <a class="skip" href="#main" (click)="toMain($event)">{{ 'ui.skipToContent' | transloco }}</a>
    <router-outlet />
    <app-state-bar />
  `,
  styles: `
    .skip {
      position: fixed;
      inset: 12px auto auto 12px;
      z-index: 10;
      padding: 10px 16px;
      background: var(--surface);
      border-radius: var(--corner);
      box-shadow: var(--float);
    }
    .skip:not(:focus) {
      clip-path: inset(50%);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  /** A plain `#main` link would go to the start page, because the document has `<base href="/">`. */
  protected toMain(click: Event): void {
    click.preventDefault();
    document.querySelector<HTMLElement>('main')?.focus();
  }
}
