import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { checkInAtDoor, getThisScreen } from 'contract/functions';
import type { CheckedIn } from 'contract/models';
import { Problem } from '../../problem/problem';
import { Busy } from '../../ui/busy';
import { Heading } from '../../ui/heading';
import { LanguageSwitch } from '../../ui/language-switch';
import { When } from '../../ui/when';
import { DEFAULT_LANGUAGE, Language } from '../../words/language';
import { Say } from '../../words/say';
import { NotConnected } from '../not-connected';
import { ScreenHead } from '../screen-head';
import { ScreenSecret } from '../screen-secret';
import { Countdown } from './countdown';
import { grouped } from './grouped';
import { KioskRefusal } from './kiosk-refusal';
import { ScanCode } from './scan-code';

type Stage = 'start' | 'scan' | 'welcome' | 'failed';

const DIGITS = 9;
/** Whoever sets it up must see within a minute that it is connected, and staff that it is still there. */
const ASK_EVERY = 30_000;

/** The tablet at the door: who has come for a meeting types its reference or shows its code, and learns where to wait. */
@Component({
  selector: 'app-kiosk-page',
  imports: [
    ...[Countdown, Heading, KioskRefusal, LanguageSwitch, NotConnected, ScanCode],
    ...[ScreenHead, TranslocoDirective],
  ],
  templateUrl: './kiosk-page.html',
  styleUrl: './kiosk-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KioskPage {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly say = inject(Say);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  protected readonly busy = inject(Busy);
  protected readonly when = inject(When);
  protected readonly connected = signal(inject(ScreenSecret).value !== null);
  protected readonly away = signal(false);
  protected readonly place = signal('');
  protected readonly stage = signal<Stage>('start');
  protected readonly typed = signal('');
  protected readonly fault = signal('');
  protected readonly sending = signal(false);
  protected readonly welcome = signal<CheckedIn | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  /** Only pages that are sent safely, or from this very machine, may look through the camera. */
  protected readonly hasCamera = navigator.mediaDevices !== undefined;
  protected readonly late = computed(() => this.say.count('ui.minutes', this.welcome()?.minutesLate ?? 0));

  constructor() {
    // A hand scanner types into whatever has the focus.
    effect(() => this.field()?.nativeElement.focus());
    void this.ask();
    const asking = setInterval(() => void this.ask(), ASK_EVERY);
    inject(DestroyRef).onDestroy(() => clearInterval(asking));
  }

  /** A hand scanner types letters and dashes too, and then Enter; the server reads what is meant. */
  protected type({ target }: Event): void {
    const { value } = target as HTMLInputElement;
    const digits = value.replace(/[\s-]/g, '');
    this.typed.set(/^\d{0,9}$/.test(digits) ? grouped(digits) : value);
    this.fault.set('');
  }

  protected press(digit: string): void {
    const digits = this.typed().replace(/\D/g, '');
    if (digits.length < DIGITS) this.typed.set(grouped(digits + digit));
    this.fault.set('');
  }

  protected erase(): void {
    this.typed.set(grouped(this.typed().replace(/\D/g, '').slice(0, -1)));
    this.fault.set('');
  }

  protected async send(code = this.typed()): Promise<void> {
    if (this.sending()) return;
    if (code.replace(/\s/g, '').length < DIGITS) {
      this.fault.set(this.say.text('door.kiosk.short'));
      this.field()?.nativeElement.focus();
      return;
    }
    this.sending.set(true);
    try {
      this.welcome.set(await this.api.invoke(checkInAtDoor, { body: { code } }));
      this.stage.set('welcome');
    } catch (failure) {
      this.refuse(Problem.from(failure));
    }
    this.sending.set(false);
  }

  /** What one person left must not stand there for the next, neither their digits nor their language. */
  protected startAnew(): void {
    this.typed.set('');
    this.fault.set('');
    this.welcome.set(null);
    this.problem.set(null);
    this.stage.set('start');
    void this.language.choose(DEFAULT_LANGUAGE);
  }

  /** They may have mistyped one digit: what they typed stays. */
  protected tryAgain(): void {
    this.problem.set(null);
    this.stage.set('start');
  }

  private refuse(problem: Problem): void {
    if (problem.code === 'screen-unknown' || problem.code === 'wrong-kind-of-screen') {
      this.connected.set(false);
      return;
    }
    this.problem.set(problem);
    this.stage.set('failed');
  }

  private async ask(): Promise<void> {
    if (!this.connected()) return;
    try {
      const { name, kind } = await this.api.invoke(getThisScreen);
      this.place.set(name);
      this.connected.set(kind === 'kiosk');
      this.away.set(false);
    } catch (failure) {
      const { status } = Problem.from(failure);
      this.connected.set(status !== 401);
      this.away.set(status !== 401);
    }
  }
}
