/** From more tab stops than this on, a table is worth a link that leads past it. */
export const LONG_TABLE = 20;

/** How often the keyboard stops in some HTML: at its links, buttons and fields, save those that say they are passed over. */
export function stopsIn(html: string): number {
  const controls = html.match(/<(?:a|button|input|select|summary|textarea)\b[^>]*>/g) ?? [];
  return controls.filter((control) => !control.includes('tabindex="-1"')).length;
}
