import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BARS, MEASURED_PAGES } from '../bench/bars.ts';
import { sentBytes } from '../bench/sent-bytes.ts';
import { addresses, DIST } from './built.ts';

const sizes = addresses().filter((address) => /^\/(?:cost-per-image|compare|calculator|as-of|calendar|changes|lineage)\//.test(address));
const weighed = new Set([...MEASURED_PAGES.filter((page) => page.weighed).map((page) => page.path), ...sizes]);

test.for([...weighed])('%s is sent at once on a new connection', (address) => {
  expect(sentBytes(readFileSync(join(DIST, address, 'index.html')))).toBeLessThanOrEqual(BARS.htmlBytes);
});
