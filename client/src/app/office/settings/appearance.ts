import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { previewColour, updateSettings } from 'contract/functions';
import type { SettingsAnswer } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Labelled } from '../../ui/labelled';
import { Notice } from '../../ui/notice';
import { Language } from '../../words/language';
import { LogoChoice } from './logo-choice';
import { SchemeSample } from './scheme-sample';

/** That of `tokens.css`. */
const PRODUCTS_OWN = '#0e5a54';
const COLOUR = /^#[0-9a-f]{6}$/i;
/** While a picker of colours is dragged it tells of each one on its way. */
const SETTLED_MS = 200;

/** How the administration looks: its logo and its colour, which must be easy to read in both schemes. */
@Component({
  selector: 'app-appearance',
  imports: [Labelled, LogoChoice, Notice, SchemeSample, TranslocoDirective],
  templateUrl: './appearance.html',
  styleUrl: './appearance.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Appearance {
  readonly settings = input.required<SettingsAnswer>();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly language = inject(Language);
  protected readonly kept = linkedSignal(() => this.settings().primaryColour);
  /** As typed. */
  protected readonly colour = linkedSignal(() => this.kept() ?? PRODUCTS_OWN);
  protected readonly isColour = computed(() => COLOUR.test(this.colour().trim()));
  protected readonly preview = resource({
    params: () => (this.isColour() ? this.colour().trim() : undefined),
    loader: async ({ params: primaryColour, abortSignal }) => {
      await new Promise((settled) => setTimeout(settled, SETTLED_MS));
      abortSignal.throwIfAborted();
      return this.api.invoke(previewColour, { primaryColour });
    },
  });
  protected readonly shown = linkedSignal<
    ReturnType<typeof this.previewed>,
    ReturnType<typeof this.previewed>
  >({
    source: () => this.previewed(),
    // The last one stays until the next is there: nothing jumps while a colour is looked for.
    computation: (now, before) => now ?? before?.value,
  });
  /** The worst of what can't be read well. */
  protected readonly contrast = computed(() => {
    const all = this.shown()?.faintPairs.map(({ contrast }) => contrast) ?? [];
    return all.length > 0 ? Math.min(...all).toLocaleString(this.language.code()) : null;
  });
  protected readonly failed = signal('');
  protected readonly saved = signal(false);

  private previewed() {
    return this.preview.hasValue() ? this.preview.value() : undefined;
  }

  protected take(colour: string): void {
    this.colour.set(colour);
    this.saved.set(false);
  }

  /** @param primaryColour null for the product's own */
  protected async save(primaryColour: string | null): Promise<void> {
    this.failed.set('');
    this.saved.set(false);
    try {
      const settings = await this.api.invoke(updateSettings, { body: { primaryColour } });
      this.kept.set(settings.primaryColour);
      showAnew();
      this.saved.set(true);
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
  }
}

/** This page too is shown in the new colour at once; every other page asks when it is opened. */
function showAnew(): void {
  const link = document.querySelector<HTMLLinkElement>('link[href^="theme.css"]');
  if (link) link.href = `theme.css?at=${Date.now()}`;
}
