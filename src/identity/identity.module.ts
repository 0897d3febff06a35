import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { type Permissions, PERMISSIONS } from './access/access.js';
import { AccessGuard } from './access/access.guard.js';
import { Accounts } from './accounts.js';
import { ApiClientController } from './api-clients/api-client.controller.js';
import { ApiClients } from './api-clients/api-client.query.js';
import { ChangeApiClientHandler } from './api-clients/change-api-client.js';
import { ClientAdmission } from './api-clients/client-admission.js';
import { ClientPace } from './api-clients/client-pace.js';
import { ClientTokens } from './api-clients/client-tokens.js';
import { KnownApiClient } from './api-clients/known-api-client.js';
import { MakeApiClientHandler } from './api-clients/make-api-client.js';
import { RenewSecretHandler } from './api-clients/renew-secret.js';
import { RevokeApiClientHandler } from './api-clients/revoke-api-client.js';
import { TokenController } from './api-clients/token.controller.js';
import { AppearanceController } from './appearance/appearance.controller.js';
import { LogoController } from './appearance/logo.controller.js';
import { Logos } from './appearance/logos.js';
import { Attempts } from './attempts.js';
import { AuthController } from './auth.controller.js';
import { ChangeMeHandler } from './change-me.js';
import { ChangeStaffHandler } from './change-staff.js';
import { ChangePasswordHandler } from './change-password.js';
import { CleanUp } from './clean-up.js';
import { ConfirmEmailHandler } from './confirm-email.js';
import { Contacts } from './contacts.query.js';
import { EraseMeHandler } from './erase-me.js';
import { FirstAdministrator } from './first-administrator.js';
import { ForgetPasswordHandler } from './forget-password.js';
import { InviteStaffHandler } from './invite-staff.js';
import { KnownStaff } from './known-staff.js';
import { MailedLinks } from './mailed-links.js';
import { MeController } from './me.controller.js';
import { MyData } from './me.query.js';
import { OneTimeTokens } from './one-time-tokens.js';
import { OpenSessions } from './own-sessions/open-sessions.query.js';
import { OwnPasswordController } from './own-password.controller.js';
import { OwnSession } from './own-sessions/own-session.js';
import { OwnSessionController } from './own-sessions/own-session.controller.js';
import {
  AddPasskeyHandler,
  NoteRefusedPasskeyHandler,
  RemovePasskeyHandler,
} from './passkeys/change-passkeys.js';
import { Challenges } from './passkeys/challenges.js';
import { CheckPasskey } from './passkeys/check-passkey.js';
import { EnterByPasskey } from './passkeys/enter-by-passkey.js';
import { OwnPasskey } from './passkeys/own-passkey.js';
import { OwnPasskeys } from './passkeys/own-passkeys.query.js';
import { PasskeyController } from './passkeys/passkey.controller.js';
import { PasskeyDoorController } from './passkeys/passkey-door.controller.js';
import { Passkeys } from './passkeys/passkeys.js';
import { RelyingParty } from './passkeys/relying-party.js';
import { NoteRefusals } from './access/note-refusals.js';
import { Passwords } from './passwords.js';
import { PersonalData } from './personal-data.js';
import { RegisterCitizenHandler } from './register-citizen.js';
import {
  ConfirmAuthenticatorHandler,
  RemoveSecondFactorHandler,
} from './second-factor/change-second-factor.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { Sessions } from './sessions.js';
import { SetPasswordHandler } from './set-password.js';
import { SettingsController } from './settings.controller.js';
import { ShownPassword } from './shown-password.js';
import { FindVouchedHandler } from './sign-on/find-vouched.js';
import { OpenId } from './sign-on/open-id.js';
import { RefuseOtherWays } from './sign-on/refuse-other-ways.js';
import { SignOnAttempts } from './sign-on/sign-on-attempts.js';
import { SignOnDoorController } from './sign-on/sign-on-door.controller.js';
import { SignOnProviders } from './sign-on/sign-on-providers.js';
import { SignOnSettingsController } from './sign-on/sign-on-settings.controller.js';
import { SignIn } from './sign-in.js';
import { StaffController } from './staff.controller.js';
import { Staff } from './staff.query.js';

const handlers = [
  RegisterCitizenHandler,
  ConfirmEmailHandler,
  ForgetPasswordHandler,
  SetPasswordHandler,
  ChangeMeHandler,
  ChangePasswordHandler,
  EraseMeHandler,
  InviteStaffHandler,
  ChangeStaffHandler,
  ConfirmAuthenticatorHandler,
  RemoveSecondFactorHandler,
  AddPasskeyHandler,
  RemovePasskeyHandler,
  NoteRefusedPasskeyHandler,
  FindVouchedHandler,
  MakeApiClientHandler,
  ChangeApiClientHandler,
  RenewSecretHandler,
  RevokeApiClientHandler,
];

/** Accounts of people, programs, sessions, and who may call what. */
@Global()
@Module({})
export class IdentityModule {
  /** @param permissions who may call what, for every operation of the product */
  static forRoot(permissions: Permissions): DynamicModule {
    return {
      module: IdentityModule,
      controllers: [
        AuthController,
        MeController,
        OwnSessionController,
        OwnPasswordController,
        SecondFactorController,
        PasskeyController,
        PasskeyDoorController,
        SignOnDoorController,
        SignOnSettingsController,
        StaffController,
        SettingsController,
        AppearanceController,
        LogoController,
        ApiClientController,
        TokenController,
      ],
      providers: [
        Accounts,
        ApiClients,
        Attempts,
        Challenges,
        CheckPasskey,
        CleanUp,
        ClientAdmission,
        ClientPace,
        ClientTokens,
        Contacts,
        EnterByPasskey,
        FirstAdministrator,
        KnownApiClient,
        KnownStaff,
        Logos,
        MailedLinks,
        MyData,
        OneTimeTokens,
        OpenId,
        OpenSessions,
        OwnPasskey,
        OwnPasskeys,
        OwnSession,
        Passkeys,
        NoteRefusals,
        Passwords,
        PersonalData,
        RefuseOtherWays,
        RelyingParty,
        SecondFactors,
        Sessions,
        ShownPassword,
        SignIn,
        SignOnAttempts,
        SignOnProviders,
        Staff,
        ...handlers,
        { provide: PERMISSIONS, useValue: permissions },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [Attempts, Sessions, OneTimeTokens, Contacts, PersonalData],
    };
  }
}
