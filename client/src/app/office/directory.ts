import { computed, inject, Injectable, resource } from '@angular/core';
import { Api } from 'contract/api';
import { listHosts, listOfficeSchedules } from 'contract/functions';
import { everyPage } from './every-page';

/** Who receives and by which schedules: what every page of the back office names things by. */
@Injectable()
export class Directory {
  private readonly api = inject(Api);
  readonly hosts = resource({
    loader: () => everyPage((page) => this.api.invoke(listHosts, page)),
  });
  readonly schedules = resource({
    loader: () => everyPage((page) => this.api.invoke(listOfficeSchedules, page)),
  });
  readonly hostList = computed(() => (this.hosts.hasValue() ? this.hosts.value() : []));
  readonly hostChoices = computed(() => this.hostList().map(({ id, name }) => ({ value: id, text: name })));
  readonly scheduleChoices = computed(() =>
    this.scheduleList().map(({ id, title }) => ({ value: id, text: title })),
  );
  private readonly hostById = computed(() => new Map(this.hostList().map((host) => [host.id, host])));
  readonly scheduleList = computed(() => (this.schedules.hasValue() ? this.schedules.value() : []));

  /** Empty until known. */
  hostName(hostId: string): string {
    return this.hostById().get(hostId)?.name ?? '';
  }
}
