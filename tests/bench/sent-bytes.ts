import { brotliCompressSync, constants } from 'node:zlib';

/** What a page weighs on its way to the reader: Brotli of the quality that `src/cli/serve.ts` sends, which is close to what the network edge does. */
export function sentBytes(html: Buffer): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
