import { Directive, ElementRef, inject } from '@angular/core';
import { Keys } from '../keys/keys';

/** J and K lead from row to row of a list: the link or button that opens a row takes the focus. */
@Directive({ selector: '[appRowKeys]' })
export class RowKeys {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    inject(Keys).listen({ j: () => this.go(1), k: () => this.go(-1) });
  }

  private go(step: 1 | -1): void {
    const rows = [...this.host.querySelectorAll<HTMLElement>('.row-link')];
    const row = document.activeElement?.closest('tr');
    const now = row ? rows.findIndex((one) => row.contains(one)) : -1;
    rows[now < 0 ? 0 : now + step]?.focus();
  }
}
