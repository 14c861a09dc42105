import { readBuildDate } from './build-date.ts';
import { dataDirectory, loadCatalog } from './catalog.ts';

/** The data this build shows. */
export const catalog = loadCatalog(dataDirectory());

/** The day this build is for; every “today” on the site is this day. */
export const today = readBuildDate();
