/** What a page is, as the list of results says it. */
export type SearchKind = 'Model' | 'Comparison' | 'Size' | 'Route' | 'Seller' | 'Guide' | 'Question' | 'Preset' | 'Change' | 'Page';

/** A page that can be found. */
export interface SearchDocument {
  /** Address on this site. */
  href: string;
  kind: SearchKind;
  title: string;
  /** One line beneath the title; may be empty. */
  text: string;
  /** Other words people look for it by: ids, names it also has. Not shown. */
  also: string;
}
