import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '../words/transloco';
import { Bell } from '../news/bell';
import { Session } from '../session/session';
import { Administration } from '../ui/administration';
import { Busy } from '../ui/busy';
import { LanguageSwitch } from '../ui/language-switch';
import { partByPart } from '../ui/part-by-part';
import { SchemeSwitch } from '../ui/scheme-switch';
import { Whose } from '../ui/whose';

/** The portal around every one of its pages: whose it is, and the way to one's own meetings. */
@Component({
  selector: 'app-portal-frame',
  imports: [Bell, RouterLink, RouterOutlet, TranslocoDirective, LanguageSwitch, SchemeSwitch, Whose],
  templateUrl: './portal-frame.html',
  styleUrl: './portal-frame.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PortalFrame {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly administration = inject(Administration);
  protected readonly busy = inject(Busy);
  /** The header, then the page. */
  protected readonly drawn = partByPart(signal(2));

  protected async logOut(): Promise<void> {
    await this.session.logOut();
    await this.router.navigateByUrl('/');
  }
}
