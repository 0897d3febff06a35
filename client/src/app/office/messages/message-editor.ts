import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { changeMessageText, getMessageText, restoreMessageText, sendTestMessage } from 'contract/functions';
import type { GetMessageText$Params } from 'contract/functions';
import type { MessagePlaceholder, MessageWords, MessageWordsBody } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { ifVersion } from '../../session/api-calls';
import { AskFirst } from '../../ui/ask-first';
import { Heading } from '../../ui/heading';
import { Labelled } from '../../ui/labelled';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { LiveMessage } from './live-message';
import { MessageChanges } from './message-changes';
import { MessagePreview } from './message-preview';

type Section = keyof MessageWordsBody;

/** The words of one message in one language: written on the left, read on the right. */
@Component({
  selector: 'app-message-editor',
  imports: [Heading, Labelled, MessageChanges, MessagePreview, Pending, RouterLink, TranslocoDirective],
  providers: [LiveMessage],
  templateUrl: './message-editor.html',
  styleUrl: './message-editor.css',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessageEditor {
  readonly message = input.required<GetMessageText$Params['message']>();
  readonly language = input.required<'bg' | 'en'>();
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly say = inject(Say);
  protected readonly live = inject(LiveMessage);
  protected readonly when = inject(When);
  protected readonly languages = ['bg', 'en'] as const;
  protected readonly fields: { name: Section; lines: number }[] = [
    { name: 'subject', lines: 1 },
    { name: 'status', lines: 1 },
    { name: 'heading', lines: 1 },
    { name: 'lead', lines: 5 },
    { name: 'next', lines: 7 },
    { name: 'button', lines: 1 },
  ];

  private readonly which = computed(() => ({ message: this.message(), language: this.language() }));
  protected readonly text = resource({
    params: () => this.which(),
    loader: ({ params }) => this.api.invoke(getMessageText, params),
  });
  /** As they stand in the form; another message or language begins anew. */
  protected readonly words = linkedSignal<MessageWordsBody>(() =>
    this.text.hasValue() ? this.text.value().words : { subject: '', heading: '', button: '' },
  );
  protected readonly reference = signal('');
  private readonly refused = linkedSignal<Problem | null>(() => (this.which(), null));
  private readonly problem = computed(() => this.live.problem() ?? this.refused());
  protected readonly failed = computed(() => {
    const problem = this.refused();
    if (!problem) return '';
    return problem.errors.length > 0 ? this.say.text('office.messages.faults') : this.explain.text(problem);
  });
  protected readonly told = linkedSignal<string>(() => (this.which(), ''));
  /** What the message is called: its heading when it reads well, else its name. */
  protected readonly title = computed(() => {
    const { heading } = this.text.hasValue() ? this.text.value().shipped : { heading: '' };
    return heading.includes('{{') ? this.say.text('office.messages.title') : heading;
  });
  private writesAt: { control: HTMLInputElement | HTMLTextAreaElement; section: Section } | null = null;

  constructor() {
    this.live.follow(
      computed(() =>
        this.text.hasValue()
          ? { ...this.which(), body: { ...this.words(), reference: this.reference() || null } }
          : undefined,
      ),
    );
  }

  mayLeave(): Promise<boolean> {
    return this.mayLose('leaving');
  }

  /** Earlier words into the form, where they can be read and changed before they are saved. */
  protected async takeAgain(words: MessageWords | null): Promise<void> {
    if (!(await this.mayLose('taking'))) return;
    this.words.set({ ...(words ?? this.text.value()!.shipped) });
    this.refused.set(null);
    this.told.set(this.say.text('office.messages.changes.taken'));
    this.host.querySelector<HTMLElement>('form input')?.focus();
  }

  protected errorOf(section: Section): string | undefined {
    return this.problem()?.for(section);
  }

  protected writesIn({ target }: Event, section: Section): void {
    this.writesAt = { control: target as HTMLInputElement, section };
  }

  protected write(section: Section, { target }: Event): void {
    this.put(section, (target as HTMLInputElement).value);
  }

  protected askFor({ target }: Event): void {
    this.reference.set((target as HTMLInputElement).value.trim());
  }

  /** As it is written between the words. */
  protected written({ name, kind }: MessagePlaceholder): string {
    if (kind === 'value') return `{{${name}}}`;
    const command = kind === 'list' ? 'each' : 'if';
    return `{{#${command} ${name}}}…{{/${command}}}`;
  }

  protected insert(placeholder: MessagePlaceholder): void {
    const at = this.writesAt;
    if (!at) return;
    const { control, section } = at;
    control.setRangeText(
      this.written(placeholder),
      control.selectionStart ?? control.value.length,
      control.selectionEnd ?? control.value.length,
      'end',
    );
    this.put(section, control.value);
    control.focus();
  }

  protected save(): Promise<void> {
    return this.act(async () => {
      const { version } = this.text.value()!;
      const saved = await this.api.invoke(
        changeMessageText,
        { ...this.which(), body: this.words() },
        ifVersion(version),
      );
      this.text.set(saved);
      return this.say.text('office.messages.saved');
    });
  }

  protected test(): Promise<void> {
    return this.act(async () => {
      const body = { ...this.words(), reference: this.reference() || null };
      const { to } = await this.api.invoke(sendTestMessage, { ...this.which(), body });
      return this.say.text('office.messages.tested', { to });
    });
  }

  protected async restore(): Promise<void> {
    const sure = await this.ask.confirm({
      title: this.say.text('office.messages.restoring.title'),
      meaning: this.say.text('office.messages.restoring.meaning'),
      act: this.say.text('office.messages.restore'),
      keep: this.say.text('office.acts.ask.keep'),
    });
    if (!sure) return;
    await this.act(async () => {
      const { version } = this.text.value()!;
      await this.api.invoke(restoreMessageText, this.which(), ifVersion(version));
      this.text.set(await this.api.invoke(getMessageText, this.which()));
      return this.say.text('office.messages.restored');
    });
  }

  /** Whether what is written is saved, or the reader agrees to lose it. */
  private async mayLose(by: 'leaving' | 'taking'): Promise<boolean> {
    if (!this.text.hasValue() || this.words() === this.text.value().words) return true;
    return this.ask.confirm({
      title: this.say.text('office.messages.leaving.title'),
      meaning: this.say.text(`office.messages.${by}.meaning`),
      act: this.say.text(`office.messages.${by}.act`),
      keep: this.say.text('office.acts.ask.keep'),
    });
  }

  private put(section: Section, written: string): void {
    this.words.update((words) => ({ ...words, [section]: written }));
    this.refused.set(null);
    this.told.set('');
  }

  private async act(how: () => Promise<string>): Promise<void> {
    this.refused.set(null);
    this.told.set('');
    try {
      this.told.set(await how());
    } catch (failure) {
      this.refused.set(Problem.from(failure));
    }
  }
}
