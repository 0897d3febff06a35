import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getMeetingRoomState, tryMeetingRoom } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { Labelled } from '../../ui/labelled';
import { When } from '../../ui/when';
import { Language } from '../../words/language';
import { MeetingChanges } from './meeting-changes';
import { MeetingWrites } from './meeting-writes';

const LOOK_AGAIN_MS = 3_000;

/** Whether the room of a video meeting is there, why not, and a place for the address of one made elsewhere. */
@Component({
  selector: 'app-meeting-room',
  imports: [Labelled, TranslocoDirective],
  templateUrl: './meeting-room.html',
  styles: `
    section {
      margin-top: 20px;
    }
    h3 {
      font-size: var(--text-m);
    }
    .state {
      display: grid;
      margin-top: 6px;
      padding: 6px 10px;
      border-left: 4px solid var(--info);
      border-radius: var(--corner);
      background: var(--info-tint);
    }
    .state.ready {
      border-color: var(--ok);
      background: var(--ok-tint);
    }
    .state.failed {
      border-color: var(--no);
      background: var(--no-tint);
    }
    .state.needsLink {
      border-color: var(--wait);
      background: var(--wait-tint);
    }
    .address {
      display: block;
      margin-top: 6px;
      overflow-wrap: anywhere;
    }
    .acts,
    form .btn {
      margin-top: 10px;
    }
    .failed-act {
      color: var(--no);
      font-weight: 600;
    }
    .failed-act:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingRoom {
  readonly meeting = input.required<Meeting>();
  private readonly api = inject(Api);
  private readonly changes = inject(MeetingChanges);
  private readonly explain = inject(Explain);
  private readonly language = inject(Language);
  private readonly meetingWrites = inject(MeetingWrites);
  protected readonly when = inject(When);
  private readonly of = computed(() => {
    const { id, version, mode } = this.meeting();
    return mode === 'video' ? { id, version, language: this.language.code() } : undefined;
  });
  protected readonly room = resource({
    params: () => this.of(),
    loader: ({ params: { id } }) => this.api.invoke(getMeetingRoomState, { id }),
  });
  protected readonly writes = linkedSignal<boolean>(() => (this.of(), false));
  protected readonly url = linkedSignal<string>(() => (this.of(), ''));
  protected readonly problem = linkedSignal<Problem | null>(() => (this.of(), null));
  protected readonly busy = signal(false);
  protected readonly failed = computed(() => {
    const problem = this.problem();
    return problem && problem.errors.length === 0 ? this.explain.text(problem) : '';
  });

  constructor() {
    effect((onCleanup) => {
      const state = this.room.hasValue() ? this.room.value().state : 'none';
      if (state !== 'waiting' && state !== 'making') return;
      const timer = setTimeout(() => this.room.reload(), LOOK_AGAIN_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected tryAgain(): Promise<void> {
    return this.act(async () =>
      this.room.set(await this.api.invoke(tryMeetingRoom, { id: this.meeting().id })),
    );
  }

  protected give(): Promise<void> {
    return this.act(async () => {
      await this.meetingWrites.giveVideoAddress(this.meeting(), this.url().trim());
      this.changes.happened();
    });
  }

  private async act(how: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await how();
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    }
    this.busy.set(false);
  }
}
