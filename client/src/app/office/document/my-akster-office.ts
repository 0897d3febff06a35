import { inject, Injectable, resource } from '@angular/core';
import { Api } from 'contract/api';
import { getMyAksterOffice, linkAksterOffice, unlinkAksterOffice } from 'contract/functions';

/** What the log-in page of AKSTER OFFICE brings back in the address: `aksterOffice=…`. */
const OUTCOME = 'aksterOffice';

/** The reader's own link to AKSTER OFFICE, asked for once for all requests that are looked through. */
@Injectable({ providedIn: 'root' })
export class MyAksterOffice {
  private readonly api = inject(Api);
  readonly link = resource({ loader: () => this.api.invoke(getMyAksterOffice, {}) });

  /** Leaves for the log-in page, which leads back to this very page. */
  async begin(): Promise<void> {
    const here = new URL(location.href);
    here.searchParams.delete(OUTCOME);
    const returnTo = here.pathname + here.search;
    const { authorizeUrl } = await this.api.invoke(linkAksterOffice, { body: { returnTo } });
    location.assign(authorizeUrl);
  }

  async end(): Promise<void> {
    await this.api.invoke(unlinkAksterOffice, {});
    this.link.reload();
  }

  /** How the log-in ended that led to this page; null where nothing went wrong. */
  failure(): 'refused' | 'unavailable' | 'expired' | null {
    const outcome = new URLSearchParams(location.search).get(OUTCOME);
    return outcome === 'refused' || outcome === 'unavailable' || outcome === 'expired' ? outcome : null;
  }
}
