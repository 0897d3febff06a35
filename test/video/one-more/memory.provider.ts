import {
  type ProvidesRooms,
  VideoProvider,
  VideoUnavailable,
} from '../../../src/conferencing/video-provider.js';

const settings = {
  siteUrl: {
    type: 'url',
    required: true,
    label: { bg: 'Адрес на сайта', en: 'Site address' },
    example: 'https://rooms.example',
  },
  password: {
    type: 'secret',
    required: true,
    label: { bg: 'Парола', en: 'Password' },
    example: 'open-sesame',
  },
} as const;

/** One provider more, for a spec: this file is all there is of it. */
@VideoProvider('memory', settings, { bg: 'Стаи по памет', en: 'Rooms by heart' })
export class Memory implements ProvidesRooms {
  constructor(private readonly values: { siteUrl: string; password: string }) {}

  createRoom({ key }: { key: string }): Promise<{ url: string }> {
    return Promise.resolve({ url: `${this.values.siteUrl}/${key}` });
  }

  joinUrl({ url }: Record<string, string>): Promise<string> {
    return Promise.resolve(`${url}?password=${this.values.password}`);
  }

  closeRoom(): Promise<void> {
    return Promise.resolve();
  }

  check(): Promise<void> {
    if (this.values.password === 'open-sesame') return Promise.resolve();
    return Promise.reject(
      new VideoUnavailable({ bg: 'Паролата е друга.', en: 'The password is another one.' }),
    );
  }
}
