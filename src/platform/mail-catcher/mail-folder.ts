import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isId, newId } from '../../../libs/domain/id.js';
import { type CaughtMail, readMail } from './caught-mail.js';

/**
 * Caught messages, one `.eml` file each, named by an id that sorts by time. The folder itself is the index: the HTTP
 * process shows what the worker's catcher wrote, and a restart finds everything.
 */
export class MailFolder {
  private readonly read = new Map<string, Promise<CaughtMail>>();

  constructor(private readonly path: string) {}

  /** Returns once the message is whole on disk; only then may the sender be told that it was taken. */
  async keep(message: Buffer, recipients: string[]): Promise<string> {
    await mkdir(this.path, { recursive: true });
    const id = newId();
    const envelope = `Delivered-To: ${recipients.join(', ')}\r\n`;
    const unfinished = join(this.path, `${id}.part`);
    await writeFile(unfinished, Buffer.concat([Buffer.from(envelope), message]), { flush: true });
    await rename(unfinished, this.file(id));
    return id;
  }

  /** Newest first; `to` is a whole address or a part of one without `@`. */
  async list(to?: string): Promise<CaughtMail[]> {
    const names = await readdir(this.path).catch(() => []);
    const ids = names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -4));
    const mails = await Promise.all(
      ids
        .sort()
        .reverse()
        .map((id) => this.mail(id)),
    );
    return to ? mails.filter((mail) => isTo(mail, to.trim().toLowerCase())) : mails;
  }

  async find(id: string): Promise<CaughtMail | null> {
    return (await this.raw(id)) && this.mail(id);
  }

  async raw(id: string): Promise<Buffer | null> {
    return isId(id) ? readFile(this.file(id)).catch(() => null) : null;
  }

  private mail(id: string): Promise<CaughtMail> {
    const known = this.read.get(id) ?? readFile(this.file(id)).then((raw) => readMail(id, raw));
    this.read.set(id, known);
    return known;
  }

  private file(id: string): string {
    return join(this.path, `${id}.eml`);
  }
}

function isTo(mail: CaughtMail, wanted: string): boolean {
  const recipients = mail.to.toLowerCase().split(', ');
  return recipients.some((address) => (wanted.includes('@') ? address === wanted : address.includes(wanted)));
}
