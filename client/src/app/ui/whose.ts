import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Whose pages these are: the administration's logo, or a plain shield in its colour, and its name beside it. */
@Component({
  selector: 'ui-whose',
  template: `
    @if (logo(); as logo) {
      <img [src]="logo.url" [alt]="logo.text" />
    } @else {
      <span class="crest"></span>
    }
    <b>{{ name() }}</b>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--space-4);
    }
    .crest {
      flex: none;
      width: 30px;
      height: 34px;
      border-radius: 4px 4px 15px 15px;
      background: var(--primary);
      forced-color-adjust: none;
    }
    /* Logos are drawn for white paper: where the page is dark they keep a piece of it. */
    img {
      flex: none;
      height: 40px;
      max-width: 120px;
      padding: 2px;
      border-radius: 3px;
      background: var(--logo-ground);
      object-fit: contain;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Whose {
  readonly name = input.required<string>();
  readonly logo = input<{ url: string; text: string } | null>(null);
}
