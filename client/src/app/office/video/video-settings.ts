import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { chooseVideo, getVideoSettings, tryVideo } from 'contract/functions';
import type { VideoSettingField, VideoSettingsBody } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { ifVersion } from '../../session/api-calls';
import { Heading } from '../../ui/heading';
import { Labelled } from '../../ui/labelled';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import type { Key } from '../../words/keys';
import { Language } from '../../words/language';
import { Say } from '../../words/say';

/** Which video service makes the rooms; the fields of each are drawn from what the server says of it. */
@Component({
  selector: 'app-video-settings',
  imports: [Heading, Labelled, Pending, RouterLink, TranslocoDirective],
  templateUrl: './video-settings.html',
  styleUrl: './video-settings.css',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VideoSettings {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly language = inject(Language);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly video = resource({
    params: () => this.language.code(),
    loader: () => this.api.invoke(getVideoSettings),
  });
  protected readonly chosen = linkedSignal<string>(() =>
    this.video.hasValue() ? (this.video.value().provider ?? this.video.value().providers[0]?.name ?? '') : '',
  );
  protected readonly fields = computed<VideoSettingField[]>(() => {
    const providers = this.video.hasValue() ? this.video.value().providers : [];
    return providers.find(({ name }) => name === this.chosen())?.settings ?? [];
  });
  /** As they stand in the form; another service begins with its own. A secret is only what is typed now. */
  protected readonly entered = linkedSignal<Record<string, string>>(() =>
    Object.fromEntries(this.fields().map(({ key, value }) => [key, value ?? ''])),
  );
  protected readonly removed = linkedSignal<ReadonlySet<string>>(() => (this.fields(), new Set()));
  protected readonly problem = linkedSignal<Problem | null>(() => (this.chosen(), null));
  protected readonly told = linkedSignal<string>(() => (this.chosen(), ''));
  protected readonly busy = signal<'save' | 'try' | null>(null);
  protected readonly failed = computed(() => {
    const problem = this.problem();
    if (!problem) return '';
    if (problem.code === 'stale') return this.say.text('office.video.stale');
    return problem.errors.length > 0 ? this.say.text('office.video.faults') : this.explain.text(problem);
  });

  protected hintOf({ type, hint, example, isSet }: VideoSettingField): string {
    if (type === 'secret')
      return [hint, isSet && this.say.text('office.video.isSet')].filter(Boolean).join(' ');
    return [hint, this.say.text('office.video.example', { example })].filter(Boolean).join(' ');
  }

  protected enter(key: string, { target }: Event): void {
    const { value } = target as HTMLInputElement;
    this.entered.update((entered) => ({ ...entered, [key]: value }));
    this.told.set('');
  }

  protected remove(key: string, { target }: Event): void {
    const removed = new Set(this.removed());
    if ((target as HTMLInputElement).checked) removed.add(key);
    else removed.delete(key);
    this.removed.set(removed);
  }

  protected save(): Promise<void> {
    return this.act('save', async () => {
      const { version } = this.video.value()!;
      this.video.set(await this.api.invoke(chooseVideo, { body: this.body() }, ifVersion(version)));
      return 'office.video.saved';
    });
  }

  protected tryOut(): Promise<void> {
    return this.act('try', async () => {
      await this.api.invoke(tryVideo, { body: this.body() });
      return 'office.video.works';
    });
  }

  /** A secret that nobody typed is left out, and stays as it is. */
  private body(): VideoSettingsBody {
    const [entered, removed] = [this.entered(), this.removed()];
    const sent = this.fields().flatMap(({ key, type }): [string, string | null][] => {
      if (removed.has(key)) return [[key, null]];
      return type === 'secret' && !entered[key] ? [] : [[key, entered[key] || null]];
    });
    return { provider: this.chosen(), settings: Object.fromEntries(sent) };
  }

  private async act(what: 'save' | 'try', how: () => Promise<Key>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(what);
    this.problem.set(null);
    this.told.set('');
    try {
      this.told.set(this.say.text(await how()));
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    }
    this.busy.set(null);
  }
}
