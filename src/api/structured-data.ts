import type { BreadcrumbList, Dataset, FAQPage, Graph, PropertyValue } from 'schema-dts';
import { absolute, fileUrl, LICENCE } from './addresses.ts';

/** A number of a page, as the page shows it. */
interface Measured {
  name: string;
  /** With its sign, such as `$0.211`. */
  text: string;
}

/** What a page tells about itself as a set of data. */
export interface PageData {
  /** Name of the set. */
  name: string;
  /** The newest day on which a figure of the page was read. */
  modified: string;
  /** Headline numbers of the page, if it has any. */
  measured?: readonly Measured[];
  /** Files of the interface with the same figures, below its root. */
  files: readonly string[];
}

const TYPES: Record<string, string> = { json: 'application/json', csv: 'text/csv' };

function propertyOf({ name, text }: Measured): PropertyValue {
  return { '@type': 'PropertyValue', name, value: text.replace(/[$,]/g, ''), unitText: 'USD per image' };
}

/** A page’s figures as schema.org describes a set of data. Nothing is offered for sale. */
function datasetOf({ name, modified, measured = [], files }: PageData, address: string, description: string): Dataset {
  return {
    '@type': 'Dataset',
    name,
    description,
    url: absolute(address),
    dateModified: modified,
    license: LICENCE.url,
    creator: { '@type': 'Organization', name: 'Ratecard' },
    ...(measured.length === 0 ? {} : { variableMeasured: measured.map(propertyOf) }),
    distribution: files.map((file) => {
      return { '@type': 'DataDownload', encodingFormat: TYPES[file.split('.').at(-1) ?? ''] ?? '', contentUrl: fileUrl(file) };
    }),
  };
}

/** The pages above one, from the home page down, then its own name. */
interface Place {
  above: readonly { href: string; text: string }[];
  name: string;
}

function breadcrumbsOf({ above, name }: Place): BreadcrumbList {
  const steps = above.map(({ href, text }) => ({ name: text, item: absolute(href) }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...steps, { name }].map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step }) as const),
  };
}

/** A question that a page answers, in plain words. */
export interface Answered {
  ask: string;
  answer: string;
}

function questionsOf(questions: readonly Answered[]): FAQPage {
  return {
    '@type': 'FAQPage',
    mainEntity: questions.map(
      ({ ask, answer }) => ({ '@type': 'Question', name: ask, acceptedAnswer: { '@type': 'Answer', text: answer } }) as const,
    ),
  };
}

/** What of a page is told to machines. */
interface Told {
  address: string;
  /** The page’s own description: of fifty characters or more, which a set of data needs. */
  description: string;
  data: PageData | undefined;
  place: Place;
  /** Questions that stand on the page with their answers. */
  questions?: readonly Answered[] | undefined;
}

/** What a page says to machines in its head, as text that cannot close the element it stands in; undefined where that is nothing. */
export function structuredData({ address, description, data, place, questions = [] }: Told): string | undefined {
  const parts = [
    ...(data === undefined ? [] : [datasetOf(data, address, description)]),
    ...(place.above.length === 0 ? [] : [breadcrumbsOf(place)]),
    ...(questions.length === 0 ? [] : [questionsOf(questions)]),
  ];
  if (parts.length === 0) return undefined;
  const graph: Graph = { '@context': 'https://schema.org', '@graph': parts };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
