/** What other contexts may see of conferencing: our own links into the rooms of video meetings. */
export { OwnLinks } from './own-links.js';
export { OwnLinksModule } from './own-links.module.js';
export type { Party } from './party.query.js';
