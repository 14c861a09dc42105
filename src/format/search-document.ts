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
  /** Other names it has, one on a line: ids, spellings. Not shown. */
  also: string;
  /** What else its page says, if it is to be found by that. Not shown. */
  body: string;
}
