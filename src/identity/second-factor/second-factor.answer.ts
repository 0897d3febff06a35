import { ApiSchema } from '@nestjs/swagger';

/** How the caller's second step stands. */
export class SecondFactorAnswer {
  /** Whether log-in asks for a code of an authenticator app. */
  authenticator!: boolean;
  recoveryCodesLeft!: number;
  /** Whether the administration demands it of the caller. */
  demanded!: boolean;
}

/** Shown once: what the app must know. */
@ApiSchema({ name: 'NewAuthenticator' })
export class NewAuthenticator {
  /** Base32, for who types it. */
  secret!: string;
  /** `otpauth://totp/…`, for the QR code. */
  uri!: string;
}

/** Shown once: each works one time in place of a code of the app. */
@ApiSchema({ name: 'RecoveryCodes' })
export class RecoveryCodes {
  codes!: string[];
}
