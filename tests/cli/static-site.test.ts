import { describe, expect, test } from 'vitest';
import { answerTo, contentTypeOf, headersFor, parseHeaders, parseRedirects, type Site } from '../../src/cli/static-site.ts';

const FILES = [
  '/index.html',
  '/404.html',
  '/_headers',
  '/_redirects',
  '/_astro/page.B2x.js',
  '/feed.xml',
  '/models/index.html',
  '/models/gpt-image-2.5-flare/index.html',
];

const SITE: Site = {
  headers: [],
  redirects: parseRedirects('/pricing /cost-per-image/ 301\n'),
  isFile: (path) => FILES.includes(path),
};

describe('the _headers file', () => {
  test('gives each path its headers, in order', () => {
    const rules = parseHeaders('# why\n/*\n  X-One: 1\n\tReferrer-Policy: no-referrer\n\n/_astro/*\n  Cache-Control: public, max-age=60\n');
    expect(rules).toEqual([
      {
        pattern: '/*',
        headers: [
          ['X-One', '1'],
          ['Referrer-Policy', 'no-referrer'],
        ],
      },
      { pattern: '/_astro/*', headers: [['Cache-Control', 'public, max-age=60']] },
    ]);
  });

  test('keeps a colon and quotes in a value', () => {
    const [rule] = parseHeaders("/*\r\n  Content-Security-Policy: frame-ancestors 'none'; report-to x:y\r\n");
    expect(rule?.headers).toEqual([['Content-Security-Policy', "frame-ancestors 'none'; report-to x:y"]]);
  });

  test('names the line it can not read', () => {
    expect(() => parseHeaders('/*\n  no colon here\n')).toThrowErrorMatchingInlineSnapshot(
      `[Error: _headers line 2: found "no colon here", expected a path, or an indented "Name: value" below one.]`,
    );
    expect(() => parseHeaders('  X-One: 1\n')).toThrow('_headers line 1');
    expect(() => parseHeaders('/*\nX-One: 1\n')).toThrow('_headers line 2');
  });
});

describe('the headers of a path', () => {
  const rules = parseHeaders('/*\n  X-One: 1\n/a.b/*\n  X-One: 2\n  X-Two: 2\n/exact\n  X-Three: 3\n');

  test.for([
    ['/', { 'x-one': '1' }],
    ['/a.b/c', { 'x-one': '1, 2', 'x-two': '2' }],
    ['/axb/c', { 'x-one': '1' }],
    ['/exact', { 'x-one': '1', 'x-three': '3' }],
    ['/exact/more', { 'x-one': '1' }],
  ] as const)('%s has those of every rule that matches', ([path, expected]) => {
    expect(headersFor(rules, path)).toEqual(expected);
  });
});

describe('the _redirects file', () => {
  test('reads address, target and status, which is 302 where it is left out', () => {
    expect(parseRedirects('# old\n/a /b/ 301\n/c  /d/\n')).toEqual([
      { from: '/a', to: '/b/', status: 301 },
      { from: '/c', to: '/d/', status: 302 },
    ]);
  });

  test.for(['/a', '/a /b/ 200', '/a /b/ 301 more', '/a/* /b/ 301', '/a //evil.example/ 301', 'a /b/ 301'])('refuses "%s"', (line) => {
    expect(() => parseRedirects(line)).toThrow('_redirects line 1');
  });
});

describe('the answer to an address', () => {
  test.for([
    ['/', '/index.html'],
    ['/?v=1', '/index.html'],
    ['/models/', '/models/index.html'],
    ['/models/gpt-image-2.5-flare/', '/models/gpt-image-2.5-flare/index.html'],
    ['/_astro/page.B2x.js', '/_astro/page.B2x.js'],
    ['/feed.xml', '/feed.xml'],
  ] as const)('%s is a file', ([target, path]) => {
    expect(answerTo(SITE, target)).toEqual({ kind: 'file', status: 200, path });
  });

  test.for([
    ['/models', '/models/'],
    ['/models?q=low&v=1', '/models/?q=low&v=1'],
    ['/models/gpt-image-2.5-flare', '/models/gpt-image-2.5-flare/'],
    ['/models/gpt-image-2.5-flare/index.html', '/models/gpt-image-2.5-flare/'],
    ['/index.html', '/'],
    ['/models//gpt-image-2.5-flare/', '/models/gpt-image-2.5-flare/'],
    ['/%6dodels/', '/models/'],
    ['//models', '/models/'],
  ] as const)('%s leads to the one address of its page', ([target, location]) => {
    expect(answerTo(SITE, target)).toEqual({ kind: 'redirect', status: 307, location });
  });

  test('a listed redirect comes first and keeps the query', () => {
    expect(answerTo(SITE, '/pricing?q=low')).toEqual({ kind: 'redirect', status: 301, location: '/cost-per-image/?q=low' });
  });

  test.for(['/nope', '/nope/', '/models/nope.html', '/_headers', '/_redirects', '//evil.example/', '/pricing/deeper', '/...'])(
    '%s is not there, and says so with the 404 page',
    (target) => {
      expect(answerTo(SITE, target)).toEqual({ kind: 'file', status: 404, path: '/404.html' });
    },
  );

  test('a build without a 404 page still says 404', () => {
    expect(answerTo({ ...SITE, isFile: () => false }, '/nope')).toEqual({ kind: 'nothing', status: 404 });
  });

  test.for([
    '/../package.json',
    '/models/../../package.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/models%2findex.html',
    '/./index.html',
    '/index.html%00.js',
    '/%E0%A4%A',
    '/%',
    '',
    '*',
    'http://localhost/',
    '../package.json',
  ])('%s is refused, whatever the build holds', (target) => {
    expect(answerTo({ ...SITE, isFile: () => true }, target)).toEqual({ kind: 'nothing', status: 400 });
  });
});

test('the content type follows the ending, and an unknown one is only bytes', () => {
  expect(contentTypeOf('/models/index.html')).toBe('text/html; charset=utf-8');
  expect(contentTypeOf('/rates/card.1a2b.json')).toBe('application/json');
  expect(contentTypeOf('/models/gpt-image-2.5-flare')).toBe('application/octet-stream');
});
