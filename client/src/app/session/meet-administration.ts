import { inject } from '@angular/core';
import { Api } from 'contract/api';
import { getAdministration } from 'contract/fn/identity/get-administration';
import { Administration } from '../ui/administration';

/** Without an answer the pages still work, with the zone of the country: a failure must not leave a blank page. */
export async function meetAdministration(): Promise<void> {
  const administration = inject(Administration);
  try {
    const { name, timeZone, documentStatus, staffSignOn, logo } = await inject(Api).invoke(getAdministration);
    administration.name.set(name);
    administration.zone.set(timeZone);
    administration.documentStatus.set(documentStatus);
    administration.staffSignOn.set(staffSignOn);
    administration.logo.set(logo);
  } catch (failure) {
    console.warn('The name and zone of the administration could not be read', failure);
  }
}
