/** The provider by which staff log in, as an administrator sees it. Its secret is never shown. */
export class SignOnSettings {
  isOn!: boolean;
  onlyWay!: boolean;
  issuer!: string | null;
  clientId!: string | null;
  secretIsSet!: boolean;
  name!: string | null;
  /** What the provider must be told to send people back to. */
  redirectUri!: string;
}
