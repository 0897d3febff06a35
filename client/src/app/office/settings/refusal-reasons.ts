import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import {
  createRefusalReason,
  deleteRefusalReason,
  listRefusalReasons,
  updateRefusalReason,
} from 'contract/functions';
import type { ChangeRefusalReasonBody, RefusalReason } from 'contract/models';
import { Explain } from '../../problem/explain';
import { once } from '../../session/api-calls';
import { AskFirst } from '../../ui/ask-first';
import { Labelled } from '../../ui/labelled';
import { Pending } from '../../ui/pending';
import { Say } from '../../words/say';
import { intentionKey } from '../book/intention-key';
import { everyPage } from '../every-page';

/** The reasons that staff choose from when they refuse: each is changed where it stands. */
@Component({
  selector: 'app-refusal-reasons',
  imports: [Labelled, Pending, TranslocoDirective],
  templateUrl: './refusal-reasons.html',
  styleUrls: ['./holidays.css', './refusal-reasons.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RefusalReasons {
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  protected readonly reasons = resource({
    loader: () => everyPage((page) => this.api.invoke(listRefusalReasons, page)),
  });
  protected readonly all = computed(() => (this.reasons.hasValue() ? this.reasons.value() : []));
  /** The one whose words are open for change. */
  protected readonly edited = signal<string | null>(null);
  protected readonly tried = signal(false);
  protected readonly failed = signal('');

  protected async add(text: HTMLInputElement, textEn: HTMLInputElement): Promise<void> {
    this.tried.set(!text.value.trim());
    if (this.tried()) return text.focus();
    const order = Math.max(0, ...this.all().map((one) => one.order)) + 1;
    const body = { text: text.value.trim(), textEn: textEn.value.trim() || null, order };
    if (!(await this.write(() => this.api.invoke(createRefusalReason, { body }, once(intentionKey())))))
      return;
    text.value = textEn.value = '';
    text.focus();
  }

  protected async change({ id }: RefusalReason, body: ChangeRefusalReasonBody): Promise<void> {
    if (await this.write(() => this.api.invoke(updateRefusalReason, { id, body }))) this.edited.set(null);
  }

  protected async remove({ id }: RefusalReason): Promise<void> {
    const sure = await this.ask.confirm({
      title: this.say.text('office.settings.removeRefusal.title'),
      meaning: this.say.text('office.settings.removeRefusal.meaning'),
      act: this.say.text('office.people.remove'),
      keep: this.say.text('office.acts.ask.keep'),
    });
    if (sure) await this.write(() => this.api.invoke(deleteRefusalReason, { id }));
  }

  private async write(how: () => Promise<unknown>): Promise<boolean> {
    this.failed.set('');
    try {
      await how();
      return true;
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
      return false;
    } finally {
      this.reasons.reload();
    }
  }
}
