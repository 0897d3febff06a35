import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listOfficeGroups, listRefusalReasons } from 'contract/functions';
import type { Meeting, RefusalReason } from 'contract/models';
import { Labelled } from '../../ui/labelled';
import { Pending } from '../../ui/pending';
import { Say } from '../../words/say';
import { Directory } from '../directory';
import { everyPage } from '../every-page';

/** What is sent with a refusal, and how the reason reads. */
export interface Refusal {
  reason: string | null;
  reasonId: string | null;
  competentScheduleId: string | null;
  competentGroupId: string | null;
}

/** Why a request is refused: a reason of the list, words to add, and who is competent instead. By keyboard alone. */
@Component({
  selector: 'app-refusal-form',
  imports: [Labelled, Pending, TranslocoDirective],
  templateUrl: './refusal-form.html',
  styleUrl: './refusal-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RefusalForm {
  readonly meeting = input.required<Meeting>();
  readonly refused = output<Refusal>();
  readonly kept = output();
  private readonly api = inject(Api);
  private readonly directory = inject(Directory);
  private readonly say = inject(Say);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly own = viewChild.required<ElementRef<HTMLTextAreaElement>>('own');

  protected readonly reasons = resource({
    loader: async () => {
      const all = await everyPage((page) => this.api.invoke(listRefusalReasons, page));
      return all.filter(({ active }) => active);
    },
  });
  private readonly groups = resource({
    loader: () => everyPage((page) => this.api.invoke(listOfficeGroups, page)),
  });
  protected readonly units = computed(() => (this.groups.hasValue() ? this.groups.value() : []));
  protected readonly schedules = computed(() =>
    this.directory
      .scheduleList()
      .filter(({ id, status }) => status === 'published' && id !== this.meeting().scheduleId),
  );
  protected readonly chosen = signal<RefusalReason | null>(null);
  protected readonly missing = signal(false);

  constructor() {
    // Whoever pressed R goes on by the arrows; where there is no list, with words of their own.
    afterNextRender(async () => {
      await this.listed();
      const first = this.host.querySelector<HTMLElement>('input[type=radio]');
      (first ?? this.own().nativeElement).focus();
    });
  }

  protected refuse(text: string, competent: string): void {
    const reason = text.trim() || null;
    this.missing.set(reason === null && this.chosen() === null);
    if (this.missing()) {
      this.own().nativeElement.focus();
      return;
    }
    const [kind, id] = competent.split(' ');
    this.refused.emit({
      reason,
      reasonId: this.chosen()?.id ?? null,
      competentScheduleId: kind === 'schedule' && id ? id : null,
      competentGroupId: kind === 'group' && id ? id : null,
    });
  }

  protected labelOf({ title, hostName }: { title: string; hostName: string }): string {
    return hostName && hostName !== title ? `${title}, ${hostName}` : title;
  }

  protected hostName(hostId: string): string {
    return this.directory.hostName(hostId);
  }

  protected error(): string | undefined {
    return this.missing() ? this.say.text('ui.reason.missing') : undefined;
  }

  private listed(): Promise<void> {
    return new Promise((known) => {
      const look = (): void => {
        if (this.reasons.isLoading()) setTimeout(look, 20);
        else setTimeout(known);
      };
      look();
    });
  }
}
