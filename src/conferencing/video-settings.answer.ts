/** One field of a provider's settings. */
export class VideoSettingField {
  key!: string;
  type!: 'url' | 'text' | 'secret';
  /** In the reader's language, as is the hint. */
  label!: string;
  hint!: string | null;
  required!: boolean;
  example!: string;
  /** Always null for a secret: none is ever given out. */
  value!: string | null;
  isSet!: boolean;
}

/** A video service that can be chosen, with the settings that it has or had. */
export class VideoProviderItem {
  name!: string;
  title!: string;
  settings!: VideoSettingField[];
}

/** Which video service makes the rooms of new meetings. */
export class VideoSettingsAnswer {
  /** Its name; null where nobody makes them. */
  provider!: string | null;
  providers!: VideoProviderItem[];
  /** Grows with each choice, 0 where none was made and the environment decides; `If-Match` takes it. */
  version!: number;
  changedAt!: string | null;
  changedBy!: string | null;
}

/** The service answered as it should. */
export class VideoTried {
  provider!: string;
}
