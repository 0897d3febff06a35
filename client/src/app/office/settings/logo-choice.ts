import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { changeLogo, removeLogo } from 'contract/functions';
import type { LogoAnswer } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Administration } from '../../ui/administration';
import { Labelled } from '../../ui/labelled';
import { Say } from '../../words/say';

/** What the server takes; a larger file is not even sent. */
const MOST_BYTES = 200_000;

/** The picture beside the administration's name. */
@Component({
  selector: 'app-logo-choice',
  imports: [Labelled, TranslocoDirective],
  template: `
    <form *transloco="let t" (submit)="$event.preventDefault(); save(file, text)">
      @if (kept(); as logo) {
        <p class="now"><img [src]="logo.url" [alt]="logo.text" /></p>
      }
      <div class="fields">
        <ui-labelled [label]="t('office.settings.look.logo')" [hint]="t('office.settings.look.logoHint')">
          <input #file type="file" accept="image/svg+xml,image/png,image/webp" (change)="failed.set('')" />
        </ui-labelled>
        <ui-labelled
          [label]="t('office.settings.look.logoText')"
          [hint]="t('office.settings.look.logoTextHint')"
          [error]="tried() && !text.value.trim() ? t('ui.errors.required') : undefined"
        >
          <input #text maxlength="200" [value]="kept()?.text ?? ''" (input)="tried.set(false)" />
        </ui-labelled>
      </div>
      <p role="alert" class="failed">{{ failed() }}</p>
      <p class="acts">
        <button type="submit" class="btn ghost">{{ t('office.settings.look.saveLogo') }}</button>
        @if (kept()) {
          <button type="button" class="link" (click)="remove()">
            {{ t('office.settings.look.removeLogo') }}
          </button>
        }
        <span role="status">{{ saved() ? t('office.settings.saved') : '' }}</span>
      </p>
    </form>
  `,
  styles: `
    .now img {
      height: 64px;
      max-width: 200px;
      margin-top: var(--space-4);
      padding: var(--space-1);
      border: 1px solid var(--hair);
      border-radius: var(--corner);
      background: var(--logo-ground);
      object-fit: contain;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(260px, 1fr));
      gap: var(--space-4);
      max-width: 780px;
    }
    .failed {
      margin-top: var(--space-2);
      color: var(--no);
      font-weight: 600;
    }
    .acts {
      margin-top: var(--space-4);
    }
    [role='status'] {
      color: var(--ok);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogoChoice {
  readonly logo = input.required<LogoAnswer | null>();
  private readonly administration = inject(Administration);
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  protected readonly kept = linkedSignal(() => this.logo());
  protected readonly tried = signal(false);
  protected readonly failed = signal('');
  protected readonly saved = signal(false);

  constructor() {
    // The frame around this page, and the samples on it, show the new one at once.
    effect(() => this.administration.logo.set(this.kept()));
  }

  protected async save(file: HTMLInputElement, text: HTMLInputElement): Promise<void> {
    const chosen = file.files?.[0];
    this.saved.set(false);
    this.failed.set(chosen ? '' : this.say.text('office.settings.look.noLogo'));
    this.tried.set(!text.value.trim());
    if (!chosen) return file.focus();
    if (this.tried()) return text.focus();
    if (chosen.size > MOST_BYTES) return this.failed.set(this.say.text('office.settings.look.logoTooLarge'));
    await this.change(async () => {
      const data = await base64(chosen);
      const logo = await this.api.invoke(changeLogo, { body: { data, text: text.value.trim() } });
      file.value = '';
      return logo;
    });
  }

  protected remove(): Promise<void> {
    return this.change(async () => {
      await this.api.invoke(removeLogo);
      return null;
    });
  }

  private async change(act: () => Promise<LogoAnswer | null>): Promise<void> {
    this.failed.set('');
    try {
      this.kept.set(await act());
      this.saved.set(true);
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
  }
}

/** Of the file's bytes, without what a data address has before them. */
function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}
