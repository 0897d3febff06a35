import { bootstrapApplication } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { nextTask } from './app/next-task';
import { trustNoStrings } from './trusted-types';

trustNoStrings();
start().catch((failure: unknown) => console.error(failure));

/** Each step in a task of its own. */
async function start(): Promise<void> {
  await nextTask();
  const { injector } = await bootstrapApplication(App, appConfig);
  await nextTask();
  injector.get(Router).initialNavigation();
}
