import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { ScreenSecret } from './screen-secret';

/** Says which screen asks. */
export const asScreen: HttpInterceptorFn = (request, next) => {
  const { value } = inject(ScreenSecret);
  return next(value ? request.clone({ setHeaders: { Authorization: `Bearer ${value}` } }) : request);
};
