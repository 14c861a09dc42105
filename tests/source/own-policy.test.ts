import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withOwnPolicy } from '../../src/own-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page’s policy keeps the hashes of its own scripts and styles, and what is no hash', () => {
  const policy = (...hashes: string[]) =>
    `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' ${hashes.join(' ')}; style-src 'self' ${hash('p{}')};">`;
  const body = '<style>p{}</style><script type="module">run()</script><script type="module" src="/a.js"></script>';
  expect(withOwnPolicy(policy(hash('other()'), hash('run()')) + body)).toBe(policy(hash('run()')) + body);
});

test('a page without a policy stays as it is', () => {
  expect(withOwnPolicy('<script>run()</script>')).toBe('<script>run()</script>');
});
