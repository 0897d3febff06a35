import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../words/transloco';
import { Explain } from '../problem/explain';
import { Heading } from '../ui/heading';
import { When } from '../ui/when';
import { RoomVisit } from './room-visit';

const LOOK_AGAIN_MS = 10_000;
// What changes by itself: the door opens, the room is made, somebody leaves, the line is back.
const PASSES = ['room-too-early', 'room-not-ready', 'room-full', 'unreachable', 'offline', 'not-sent'];
const TITLES = [
  'room-too-early',
  'room-full',
  'room-link-expired',
  'room-link-invalid',
  'meeting-off',
] as const;

/** Why somebody can't go in, what they can do about it, and the door that opens by itself where only time is missing. */
@Component({
  selector: 'app-at-the-door',
  imports: [Heading, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h1 [heading]="t(\`room.door.\${title()}\`)"></h1>
      @if (opensAt(); as time) {
        <p class="lead num">{{ t('room.door.opensAt', { time: when.soon(time) }) }}</p>
      } @else {
        <p class="lead">{{ explain.text(problem()) }}</p>
      }
      @if (passes()) {
        <p class="muted">{{ t('room.door.stay') }}</p>
        <button type="button" class="btn ghost" (click)="visit.again()">{{ t('ui.retry') }}</button>
      } @else {
        <a class="btn ghost" routerLink="/my/meetings">{{ t('room.door.myMeetings') }}</a>
      }
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AtTheDoor {
  protected readonly visit = inject(RoomVisit);
  protected readonly explain = inject(Explain);
  protected readonly when = inject(When);
  protected readonly problem = this.visit.problem;
  private readonly code = computed(() => this.problem()?.code ?? '');
  protected readonly title = computed(() => TITLES.find((one) => one === this.code()) ?? 'closed');
  protected readonly passes = computed(() => PASSES.includes(this.code()));
  protected readonly opensAt = computed(() =>
    this.code() === 'room-too-early' ? String(this.problem()?.facts['opensAt']) : null,
  );

  constructor() {
    const looking = setInterval(() => {
      const opens = this.opensAt();
      if (this.passes() && (!opens || Date.now() >= Date.parse(opens))) void this.visit.again();
    }, LOOK_AGAIN_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(looking));
  }
}
