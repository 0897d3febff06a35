import type { INestApplicationContext } from '@nestjs/common';

export function demoLogins(): string {
  return '';
}

export async function seedDemo(_app: INestApplicationContext): Promise<void> {}
