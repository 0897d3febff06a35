/** Where outgoing mail goes: the administration's own SMTP server or, while developing, the catcher. */
export class SmtpAddress {
  /** @param url `smtp://` or `smtps://`, with user and password where the server asks for them */
  constructor(readonly url: string) {}
}
