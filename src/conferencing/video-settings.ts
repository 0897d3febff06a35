import { Injectable } from '@nestjs/common';
import { type Language, ValidationFailed } from '../../libs/domain/domain-error.js';
import { formatInstant } from '../booking/index.js';
import { Seal } from '../platform/seal/seal.js';
import { Settings } from '../platform/settings/settings.js';
import { askProvider } from './ask-provider.js';
import { enteredValues } from './entered-values.js';
import { RoomMakings } from './room-makings.js';
import { type KeptValues, VideoChoices } from './video-choices.js';
import type { ProviderSetting, RegisteredProvider } from './video-provider.js';
import { sealedAs, VideoProviders } from './video-providers.js';
import type { VideoProviderItem, VideoSettingField, VideoSettingsAnswer } from './video-settings.answer.js';
import type { VideoSettingsBody } from './video-settings.body.js';

/** Which video service makes the rooms, for an administrator to see, try and choose. */
@Injectable()
export class VideoSettings {
  constructor(
    private readonly providers: VideoProviders,
    private readonly choices: VideoChoices,
    private readonly makings: RoomMakings,
    private readonly seal: Seal,
    private readonly settings: Settings,
  ) {}

  async show(language: Language): Promise<VideoSettingsAnswer> {
    const current = await this.providers.current();
    const latest = (await this.choices.all()).at(-1);
    const items: VideoProviderItem[] = [];
    for (const registered of this.providers.known)
      items.push(shown(registered, await this.providers.latestOf(registered), language));
    return {
      provider: current?.registered.name ?? null,
      providers: items,
      version: latest?.version ?? 0,
      changedAt: latest ? formatInstant(latest.chosenAt.getTime(), await this.settings.timeZone()) : null,
      changedBy: latest?.chosenBy ?? null,
    };
  }

  /** @throws ValidationFailed, Stale */
  async choose(body: VideoSettingsBody, by: string, expected?: number): Promise<void> {
    const { registered, values } = await this.checked(body);
    const kept: KeptValues = {};
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) continue;
      const isPlainSecret = registered.settings[key]?.type === 'secret' && typeof value === 'string';
      kept[key] = isPlainSecret
        ? { sealed: await this.seal.seal(value, sealedAs(registered.name, key)) }
        : value;
    }
    await this.choices.add(registered.name, kept, by, expected);
    await this.makings.allAnew();
  }

  /** Whether rooms could be made with these values; nothing is saved. @throws ValidationFailed, VideoUnavailable */
  async tryOut(body: VideoSettingsBody): Promise<void> {
    const { registered, values } = await this.checked(body);
    const provider = await this.providers.with(registered, values);
    await askProvider(() => provider.check());
  }

  /** What was entered, with the secrets that stay. */
  private async checked({ provider, settings }: VideoSettingsBody) {
    const registered = this.providers.find(provider);
    if (!registered) throw new ValidationFailed([{ path: 'provider', message: noProvider }]);
    const latest = await this.providers.latestOf(registered);
    const { values, errors } = enteredValues(registered.settings, settings, (key) =>
      Object.hasOwn(latest, key),
    );
    if (errors.length > 0) throw new ValidationFailed(errors);
    const whole: KeptValues = {};
    for (const [key, value] of Object.entries(values)) {
      const kept = value === undefined ? latest[key] : value;
      if (kept != null) whole[key] = kept;
    }
    return { registered, values: whole };
  }
}

function shown(
  { name, title, settings }: RegisteredProvider,
  kept: KeptValues,
  language: Language,
): VideoProviderItem {
  const field = ([key, setting]: [string, ProviderSetting]): VideoSettingField => ({
    key,
    type: setting.type,
    label: setting.label[language],
    hint: setting.hint?.[language] ?? null,
    required: setting.required,
    example: setting.example,
    value: setting.type === 'secret' || typeof kept[key] !== 'string' ? null : kept[key],
    isSet: kept[key] !== undefined,
  });
  return { name, title: title[language], settings: Object.entries(settings).map(field) };
}

const noProvider = { bg: 'Няма такава видео услуга.', en: 'There is no such video service.' };
