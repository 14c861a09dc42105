import { readPaste } from '../../domain/bill/read-paste.ts';

// A paste of many megabytes is read here, beside the page, so that the page stays alive.
addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(readPaste(data)));
