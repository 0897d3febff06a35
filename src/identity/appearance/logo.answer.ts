import type { SettingValues } from '../../platform/settings/settings.js';
import type { LogoAnswer } from '../settings.answer.js';

export const logoAnswer = (logo: SettingValues['logo']): LogoAnswer | null =>
  logo && { url: `/api/v1/public/logo?v=${logo.version}`, text: logo.text };
