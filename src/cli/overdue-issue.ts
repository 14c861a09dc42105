import { readBuildDate } from '../catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../catalog/catalog.ts';
import { dueSources } from '../edit/due.ts';
import { overdueIssue } from '../edit/overdue-issue.ts';
import { editLink } from '../site.ts';
import { runEdit } from './edit-command.ts';

/** Prints the body of the weekly issue of what to read again, as Markdown; nothing when nothing is due. */
await runEdit(() => {
  const on = readBuildDate();
  return overdueIssue(dueSources(loadCatalog(dataDirectory()), on), on, editLink);
});
