import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '../../words/transloco';
import { Keys } from '../keys/keys';

/** What a list is narrowed by: words, which `/` leads to, and whatever else the page puts beside them. */
@Component({
  selector: 'app-filters',
  imports: [TranslocoPipe],
  template: `
    <form class="filters no-print" role="search" (submit)="$event.preventDefault()">
      <label>
        {{ 'office.meetings.q' | transloco }}
        <input
          #search
          type="search"
          [value]="q() ?? ''"
          [placeholder]="hint()"
          (input)="asYouType() && searched.emit(words(search))"
          (change)="asYouType() || searched.emit(words(search))"
        />
      </label>
      <ng-content />
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Filters {
  /** From the address. */
  readonly q = input<string>();
  readonly hint = input('');
  /** For a list that is here already; the server is asked when the words are whole. */
  readonly asYouType = input(false);
  /** Null where there are none any more. */
  readonly searched = output<string | null>();
  private readonly search = viewChild.required<ElementRef<HTMLInputElement>>('search');

  constructor() {
    inject(Keys).listen({ '/': () => this.search().nativeElement.focus() });
  }

  protected words({ value }: HTMLInputElement): string | null {
    return (this.asYouType() ? value : value.trim()) || null;
  }
}
