import { feedAddresses } from '../catalog/feed-addresses.ts';

const changes = feedAddresses();

/** What of this site can be subscribed to. */
export const FEEDS: readonly { path: string; title: string; type: string }[] = [
  { path: changes.atom, title: 'Changes, as Atom', type: 'application/atom+xml' },
  { path: changes.json, title: 'Changes, as JSON Feed', type: 'application/feed+json' },
  { path: '/calendar.ics', title: 'Announced changes and ends of sale, as a calendar', type: 'text/calendar' },
];
