import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '../../words/transloco';
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
  styleUrl: '../attention.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotToldLine {
  protected readonly peopleToRing = inject(Live).peopleToRing;
  protected readonly say = inject(Say);
}
