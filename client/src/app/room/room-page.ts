import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { TranslocoDirective } from '../words/transloco';
import { Administration } from '../ui/administration';
import { Busy } from '../ui/busy';
import { Heading } from '../ui/heading';
import { LanguageSwitch } from '../ui/language-switch';
import { Skeleton } from '../ui/skeleton';
import { When } from '../ui/when';
import { AtTheDoor } from './at-the-door';
import { CallView } from './call-view';
import { Calls } from './calls';
import { CheckDevices } from './check-devices';
import { OwnMedia } from './own-media';
import { RoomVisit } from './room-visit';

/** A video meeting: opens the link, lets in, and shows what the visit has come to. */
@Component({
  selector: 'app-room-page',
  imports: [AtTheDoor, CallView, CheckDevices, Heading, LanguageSwitch, Skeleton, TranslocoDirective],
  providers: [RoomVisit, OwnMedia, Calls],
  templateUrl: './room-page.html',
  styleUrl: './room-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoomPage {
  readonly id = input.required<string>();
  /** From the link in a letter. */
  readonly token = input<string>();
  protected readonly visit = inject(RoomVisit);
  protected readonly administration = inject(Administration);
  protected readonly busy = inject(Busy);
  protected readonly when = inject(When);

  constructor() {
    // Made here, so that the calls live as long as the visit whatever is shown.
    inject(Calls);
    effect(() => {
      const [id, token] = [this.id(), this.token()];
      untracked(() => void this.visit.come(id, token ?? null));
    });
    this.busy.while(computed(() => ['coming', 'elsewhere'].includes(this.visit.stage())));
  }
}
