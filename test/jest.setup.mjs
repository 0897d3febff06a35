// Nest's CommonJS add-ons must find the ESM graph already linked, or jest refuses the cycle.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
import { afterAll } from '@jest/globals';

// Filled by test/kit/answers-keep-the-document.ts. Here, so that a spec's own clearing up is done whatever is found.
afterAll(() => {
  const faults = [...(globalThis.notDescribed ?? [])];
  if (faults.length > 0)
    throw new Error(`answers that libs/contract/openapi.json does not describe:\n${faults.join('\n')}`);
});
