import { Injectable } from '@nestjs/common';

/** Another context that holds data of a person: it hands them out and erases them on the person's demand. */
export interface PersonalDataSource {
  /** The field of the export, such as `meetings`. */
  name: string;
  export(accountId: string): Promise<unknown>;
  /** Runs in the transaction that erases the account; what stays must no longer lead to the person. */
  erase(accountId: string): Promise<void>;
}

/** All sources of personal data: contexts register theirs at start, so that identity needs to know none of them. */
@Injectable()
export class PersonalData {
  private readonly sources = new Map<string, PersonalDataSource>();

  register(source: PersonalDataSource): void {
    if (this.sources.has(source.name))
      throw new Error(`two sources of personal data are called ${source.name}`);
    this.sources.set(source.name, source);
  }

  async exportOf(accountId: string): Promise<Record<string, unknown>> {
    const found: Record<string, unknown> = {};
    for (const source of this.sources.values()) found[source.name] = await source.export(accountId);
    return found;
  }

  async erase(accountId: string): Promise<void> {
    for (const source of this.sources.values()) await source.erase(accountId);
  }
}
