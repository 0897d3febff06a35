import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Session } from '../session/session';
import { Administration } from '../ui/administration';
import { Busy } from '../ui/busy';
import { LanguageSwitch } from '../ui/language-switch';

/** The back office around every one of its pages: the rail with the places to go, and who is logged in. */
@Component({
  selector: 'app-office-frame',
  imports: [RouterLink, RouterOutlet, TranslocoDirective, LanguageSwitch],
  template: `
    <ng-container *transloco="let t">
      <nav class="rail no-print" [attr.aria-label]="t('office.nav.label')">
        <b>{{ t('ui.product') }}<br />{{ administration.name() }}</b>
        <a routerLink="/office">{{ t('office.nav.today') }}</a>
        <p>
          {{ session.account()?.givenName }} {{ session.account()?.familyName }}<br />
          <ui-language-switch /> ·
          <button type="button" class="link" (click)="logOut()">{{ t('office.nav.logOut') }}</button>
        </p>
      </nav>
    </ng-container>
    <main id="main" tabindex="-1" [attr.aria-busy]="busy.now() ? 'true' : null"><router-outlet /></main>
  `,
  styleUrl: './office-frame.css',
  host: { class: 'office' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfficeFrame {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly administration = inject(Administration);
  protected readonly busy = inject(Busy);

  protected async logOut(): Promise<void> {
    await this.session.logOut();
    await this.router.navigateByUrl('/login');
  }
}
