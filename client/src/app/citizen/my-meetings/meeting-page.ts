import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { cancelMeeting } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { Live } from '../../news/live';
import { whenChanged } from '../../news/when-changed';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { ifVersion } from '../../session/api-calls';
import { AskFirst } from '../../ui/ask-first';
import { Heading } from '../../ui/heading';
import { Notice } from '../../ui/notice';
import { Pending } from '../../ui/pending';
import { phoneInWords } from '../../ui/phone';
import { StatusWord } from '../../ui/status-word';
import { When } from '../../ui/when';
import type { Below } from '../../words/keys';
import { Say } from '../../words/say';
import { ArrivalCode } from './arrival-code';
import { AnswerBeforeVisit } from './answer-before-visit';
import { ChooseOffer } from './choose-offer';
import { CalendarLinks } from './calendar-links';
import { MeetingFacts } from './meeting-facts';
import { MOVED } from './moved';
import { ownMeeting } from './own-meeting';
import { VideoDoor } from './video-door';

/** One meeting of a citizen: how it stands, and what can be done about it. */
@Component({
  selector: 'app-meeting-page',
  imports: [
    ArrivalCode,
    AnswerBeforeVisit,
    CalendarLinks,
    ChooseOffer,
    Heading,
    MeetingFacts,
    Notice,
    Pending,
    RouterLink,
    StatusWord,
    TranslocoDirective,
    VideoDoor,
  ],
  templateUrl: './meeting-page.html',
  styleUrl: './meeting-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingPage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly phoneInWords = phoneInWords;
  protected readonly meeting = ownMeeting(this.id);

  /** The result of what the reader has just done here. */
  protected readonly told = signal<{ tone: 'ok' | 'no'; text: string } | null>(
    inject(Router).currentNavigation()?.extras.info === MOVED
      ? { tone: 'ok', text: this.say.text('portal.meeting.moved') }
      : null,
  );
  constructor() {
    // Whoever was told something just now is about to look whether it is so.
    const live = inject(Live);
    whenChanged(
      () => live.numbers() && (live.numbers()!.newestUnread ?? ''),
      () => this.meeting.reload(),
    );
  }

  protected isAhead({ status, end }: Meeting): boolean {
    return (status === 'requested' || status === 'approved') && Date.parse(end) > Date.now();
  }

  protected canChange(meeting: Meeting): boolean {
    return this.isAhead(meeting) && Date.parse(meeting.changeableUntil) >= Date.now();
  }

  /** Where the schedule wants to know earlier than at the start. */
  protected hasDeadline({ changeableUntil, start }: Meeting): boolean {
    return Date.parse(changeableUntil) < Date.parse(start) && Date.parse(start) > Date.now();
  }

  protected hasDoor({ mode, status, end }: Meeting): boolean {
    return (
      mode === 'video' && (status === 'approved' || status === 'checkedIn') && Date.parse(end) > Date.now()
    );
  }

  protected toChosen(meeting: Meeting): void {
    this.meeting.set(meeting);
    this.told.set({ tone: 'ok', text: this.say.text('portal.meeting.offer.done') });
  }

  protected toDecided(meeting: Meeting): void {
    this.meeting.set(meeting);
    const said = meeting.status === 'resolved' ? 'resolved' : 'stands';
    this.told.set({ tone: 'ok', text: this.say.text(`portal.meeting.answer.${said}`) });
  }

  protected lookAgain(why: string): void {
    this.told.set({ tone: 'no', text: why });
    this.meeting.reload();
  }

  protected async cancel(meeting: Meeting): Promise<void> {
    const words = (key: Below<'portal.meeting.cancelAsk'>) =>
      this.say.text(`portal.meeting.cancelAsk.${key}`);
    const reason = await this.ask.reason({
      title: words('title'),
      meaning: this.say.text('portal.meeting.cancelAsk.meaning', { time: this.when.chosen(meeting.start) }),
      act: words('act'),
      keep: words('keep'),
      reason: {
        label: words('reason'),
        hint: words('hint'),
        presets: (['solved', 'cannot', 'other'] as const).map((preset) => words(`presets.${preset}`)),
      },
    });
    if (reason === null) return;
    try {
      const changed = await this.api.invoke(
        cancelMeeting,
        { id: meeting.id, body: { reason } },
        ifVersion(meeting.version),
      );
      this.meeting.set(changed);
      this.told.set({ tone: 'ok', text: this.say.text('portal.meeting.cancelled') });
    } catch (failure) {
      if (Problem.from(failure).status === 412) this.meeting.reload();
      this.told.set({ tone: 'no', text: this.explain.text(failure) });
    }
  }
}
