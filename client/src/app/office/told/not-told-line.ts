import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Live } from '../../news/live';
import { Say } from '../../words/say';

/** On the home page: that there are people to ring. Nothing where everybody was told. */
@Component({
  selector: 'app-not-told-line',
  imports: [RouterLink, TranslocoPipe],
  template: `
    @if (peopleToRing(); as people) {
      <p>
        {{ say.count('office.told.notTold.home', people) }}
        <a routerLink="/office/not-told">{{ 'office.told.notTold.ring' | transloco }}</a>
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      margin-bottom: 24px;
      padding: 10px 14px;
      border-left: 4px solid var(--wait);
      border-radius: var(--corner);
      background: var(--wait-tint);
    }
    a {
      font-weight: 650;
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotToldLine {
  protected readonly peopleToRing = inject(Live).peopleToRing;
  protected readonly say = inject(Say);
}
