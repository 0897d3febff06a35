import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Heading } from '../../ui/heading';
import { Groups } from './groups';
import { Hosts } from './hosts';
import { Staff } from './staff';

const PARTS = ['hosts', 'groups', 'staff'] as const;

/** Who receives, under which groups they are found, and who works here; the address says which of the three. */
@Component({
  selector: 'app-people',
  imports: [Groups, Heading, Hosts, RouterLink, Staff, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <header><h1 [heading]="t('office.people.title')"></h1></header>
      <nav class="tabs" [attr.aria-label]="t('office.people.title')">
        @for (one of parts; track one) {
          <a
            [routerLink]="[]"
            [queryParams]="{ part: one }"
            [class.on]="one === shown()"
            [attr.aria-current]="one === shown() ? 'page' : null"
            >{{ t(\`office.people.parts.\${one}\`) }}</a
          >
        }
      </nav>
      @switch (shown()) {
        @case ('hosts') {
          <app-hosts [q]="q()" />
        }
        @case ('groups') {
          <app-groups />
        }
        @case ('staff') {
          <app-staff [q]="q()" />
        }
      }
    </ng-container>
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class People {
  readonly part = input<string>();
  readonly q = input<string>();
  protected readonly parts = PARTS;
  protected readonly shown = computed(() => PARTS.find((one) => one === this.part()) ?? 'hosts');
}
