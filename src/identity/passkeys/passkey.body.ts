import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsDefined, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Line, Rule } from '../../platform/http/rules.js';

/** What authenticators say of how they are reached (WebAuthn §5.8.4); browsers use it to ask for the right one. */
export const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** Bytes as WebAuthn writes them in JSON. */
const Base64Url = (max: number) =>
  Rule(
    'base64url',
    (value) => typeof value === 'string' && value.length <= max && /^[A-Za-z0-9_-]+$/.test(value),
    { bg: 'Очакват се данни в base64url.', en: 'Base64url is expected.' },
  );

/** Whoever changes by what one logs in shows the password once more. */
export class PasskeyPasswordBody {
  @IsDefined()
  @IsString()
  @MaxLength(200)
  password!: string;
}

export class RenamePasskeyBody {
  /** By which its owner tells it from others. */
  @Line(60)
  name!: string;
}

/** A new key and its first signature, from `AuthenticatorAttestationResponse`. */
export class NewPasskeyBody {
  /** By which its owner tells it from others. */
  @Line(60)
  name!: string;

  @Base64Url(1_400)
  credentialId!: string;

  @Base64Url(4_000)
  clientDataJSON!: string;

  @Base64Url(20_000)
  attestationObject!: string;

  @ApiProperty({ enum: TRANSPORTS, isArray: true, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(TRANSPORTS, { each: true })
  transports?: Transport[];
}

/** A signature, from `AuthenticatorAssertionResponse`. */
export class PasskeyLoginBody {
  @Base64Url(1_400)
  credentialId!: string;

  @Base64Url(4_000)
  clientDataJSON!: string;

  @Base64Url(4_000)
  authenticatorData!: string;

  @Base64Url(4_000)
  signature!: string;
}
