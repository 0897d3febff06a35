import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { trustNoStrings } from './trusted-types';

trustNoStrings();
bootstrapApplication(App, appConfig).catch((failure: unknown) => console.error(failure));
