import * as z from 'zod';
import { Day, Envelope } from './primitives.ts';

/** The index of the interface. */
export const IndexFile = Envelope.extend({
  documentation: z.string().describe('The page that explains the interface.'),
  files: z
    .array(
      z.object({
        id: z.string(),
        url: z.string().describe('The address; <…> stands for an id or a day.'),
        answers: z.string().describe('What the file answers.'),
        schema: z.string(),
        csv: z.string().nullable().describe('The same as a table of comma-separated values.'),
      }),
    )
    .describe('Every kind of file.'),
  models: z.array(z.string()).describe('Ids to put into models/<model>.json and editions/<model>.json.'),
  sellers: z.array(z.string()).describe('Ids to put into plans/<seller>.json.'),
  years: z.array(z.string()).describe('Years to put into changes/<year>.json.'),
  days: z
    .array(Day)
    .describe(
      'Days to put into as-of/<day>.json, oldest first: every day on which a price or a sale changed. For a day between two, take the earlier one.',
    ),
  feeds: z.array(z.object({ url: z.string(), title: z.string(), type: z.string() })),
}).describe('Everything that can be fetched, with the schema of each file.');
