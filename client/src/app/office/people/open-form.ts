import type { ComponentType } from '@angular/cdk/portal';
import { Dialog } from '@angular/cdk/dialog';
import type { Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Opens a form over the list it belongs to; true when something was saved. */
export async function openForm<D>(
  injector: Injector,
  form: ComponentType<unknown>,
  data: D,
): Promise<boolean> {
  const dialog = injector.get(Dialog).open<boolean, D>(form, {
    data,
    injector,
    ariaLabelledBy: 'form-title',
    autoFocus: 'input',
    panelClass: 'side-sheet',
    backdropClass: 'quiet',
    width: 'min(480px, 100vw)',
  });
  return (await firstValueFrom(dialog.closed)) ?? false;
}
