import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  signal,
  ViewEncapsulation,
} from '@angular/core';
import { toObservable, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '../words/transloco';
import { Bell } from '../news/bell';
import { Live } from '../news/live';
import { Session } from '../session/session';
import { Administration } from '../ui/administration';
import { Busy } from '../ui/busy';
import { LanguageSwitch } from '../ui/language-switch';
import { SchemeSwitch } from '../ui/scheme-switch';
import { Say } from '../words/say';
import { DecisionBar } from './decide-meetings/decision-bar';
import { Decisions } from './decide-meetings/decisions';
import { Directory } from './directory';
import { Keys } from './keys/keys';
import { maySee, type Page } from './roles';
import { MeetingChanges } from './meeting/meeting-changes';
import { Waiting } from './waiting';

interface Place {
  name: 'today' | Exclude<Page, 'editSchedule' | 'unfinished' | 'screens'>;
  path: string;
}

/** In the order of a working day. */
const PLACES: readonly Place[] = [
  { name: 'today', path: '/office' },
  { name: 'requests', path: '/office/requests' },
  { name: 'notTold', path: '/office/not-told' },
  { name: 'calendar', path: '/office/calendar' },
  { name: 'meetings', path: '/office/meetings' },
  { name: 'book', path: '/office/book' },
  { name: 'schedules', path: '/office/schedules' },
  { name: 'absences', path: '/office/absences' },
  { name: 'reports', path: '/office/reports' },
  { name: 'people', path: '/office/people' },
  { name: 'audit', path: '/office/audit' },
  { name: 'settings', path: '/office/settings' },
];

/** The back office around every one of its pages: the rail with the places to go, and who is logged in. */
@Component({
  selector: 'app-office-frame',
  imports: [
    Bell,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    TranslocoDirective,
    DecisionBar,
    LanguageSwitch,
    SchemeSwitch,
  ],
  templateUrl: './office-frame.html',
  styleUrls: ['./office-frame.css', './office.css'],
  // Not of the route, whose injector outlives the log-out: nothing may go on asking then.
  providers: [Decisions, Directory, MeetingChanges, Waiting],
  // The pages and the sheets above them share these styles; all of them hold only inside `.office`.
  encapsulation: ViewEncapsulation.None,
  host: { class: 'office' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfficeFrame {
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly keys = inject(Keys);
  protected readonly session = inject(Session);
  protected readonly administration = inject(Administration);
  protected readonly busy = inject(Busy);
  private readonly decisions = inject(Decisions);
  protected readonly waiting = computed(() => this.decisions.open().length);
  protected readonly peopleToRing = inject(Live).peopleToRing;
  protected readonly say = inject(Say);
  /** On a phone the places are behind a button. */
  protected readonly open = signal(false);
  protected readonly places = computed(() => {
    const roles = this.session.account()?.roles ?? [];
    return PLACES.filter(({ name }) => name === 'today' || maySee(name, roles));
  });

  constructor() {
    this.keys.listen({ '?': () => void this.explainKeys() });
    toObservable(this.router.lastSuccessfulNavigation)
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.open.set(false));
  }

  protected async explainKeys(): Promise<void> {
    const { openKeysHelp } = await import('./keys/keys-help');
    openKeysHelp(this.injector);
  }

  protected async logOut(): Promise<void> {
    await this.session.logOut();
    await this.router.navigateByUrl('/login');
  }
}
