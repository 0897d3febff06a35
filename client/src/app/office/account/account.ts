import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { OwnSessions } from '../../account/own-sessions';
import { OwnPassword } from '../../account/own-password';
import { Passkeys } from '../../account/passkeys';
import { SecondFactor } from '../../account/second-factor';
import { Session } from '../../session/session';
import { Heading } from '../../ui/heading';
import { TranslocoPipe } from '../../words/transloco';

/** A member of staff's own log-in. */
@Component({
  selector: 'app-office-account',
  imports: [Heading, OwnPassword, OwnSessions, Passkeys, SecondFactor, TranslocoPipe],
  template: `
    <header>
      <h1 [heading]="'account.title' | transloco"></h1>
    </header>
    <p class="muted">
      {{ session.account()?.givenName }} {{ session.account()?.familyName }} · {{ session.account()?.email }}
    </p>
    <app-own-password />
    <app-passkeys />
    <app-second-factor />
    <app-own-sessions />
  `,
  styles: `
    app-own-password,
    app-passkeys,
    app-second-factor,
    app-own-sessions {
      display: block;
      margin-top: 28px;
    }
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfficeAccount {
  protected readonly session = inject(Session);
}
