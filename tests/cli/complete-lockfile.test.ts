import { describe, expect, test } from 'vitest';
import { completePackages, platformOf } from '../../src/cli/complete-lockfile.ts';

describe('the platform in a package name', () => {
  test.for([
    ['@tailwindcss/oxide-linux-x64-musl', { cpu: ['x64'], os: ['linux'], libc: ['musl'] }],
    ['@astrojs/compiler-binding-linux-arm64-gnu', { cpu: ['arm64'], os: ['linux'], libc: ['glibc'] }],
    ['@tailwindcss/oxide-linux-arm-gnueabihf', { cpu: ['arm'], os: ['linux'] }],
    ['@tailwindcss/oxide-win32-arm64-msvc', { cpu: ['arm64'], os: ['win32'] }],
    ['@cloudflare/workerd-windows-64', { cpu: ['x64'], os: ['win32'] }],
    ['@cloudflare/workerd-darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
    ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ] as const)('of %s is read', ([name, platform]) => {
    expect(platformOf(name)).toEqual(platform);
  });

  test('is never guessed', () => {
    expect(() => platformOf('fsevents')).toThrow('fsevents: the name does not say a processor');
    expect(() => platformOf('thing-x64')).toThrow('thing-x64: the name does not say an operating system');
  });
});

describe('the completed lockfile', () => {
  const owner = (version: string) => ({
    version,
    integrity: 'sha512-a',
    optionalDependencies: { 'tool-darwin-x64': version, 'tool-linux-x64': version },
  });
  const present = { version: '1.0.0', integrity: 'sha512-b', optional: true };

  test('has a stub for what is missing and keeps what is there', () => {
    const before = { 'node_modules/tool': { ...owner('1.0.0'), dev: true }, 'node_modules/tool-linux-x64': present };
    expect(completePackages(before)).toEqual({
      ...before,
      'node_modules/tool-darwin-x64': { version: '1.0.0', cpu: ['x64'], dev: true, optional: true, os: ['darwin'] },
    });
  });

  test('puts a second version below the package that wants it', () => {
    const complete = completePackages({
      'node_modules/a': owner('1.0.0'),
      'node_modules/b': owner('2.0.0'),
      'node_modules/tool-linux-x64': present,
    });
    expect(Object.entries(complete).map(([path, entry]) => [path, entry.version])).toEqual([
      ['node_modules/a', '1.0.0'],
      ['node_modules/b', '2.0.0'],
      ['node_modules/b/node_modules/tool-darwin-x64', '2.0.0'],
      ['node_modules/b/node_modules/tool-linux-x64', '2.0.0'],
      ['node_modules/tool-darwin-x64', '1.0.0'],
      ['node_modules/tool-linux-x64', '1.0.0'],
    ]);
  });

  test('does not change when it is completed again, and drops the stubs of an old version', () => {
    const once = completePackages({ 'node_modules/tool': owner('1.0.0') });
    expect(completePackages(once)).toEqual(once);
    const updated = completePackages({ ...once, 'node_modules/tool': owner('2.0.0') });
    expect(Object.values(updated).map((entry) => entry.version)).toEqual(['2.0.0', '2.0.0', '2.0.0']);
  });

  test('asks for help with a version that is no exact one', () => {
    const loose = {
      'node_modules/tool': { version: '1.0.0', integrity: 'sha512-a', optionalDependencies: { 'tool-darwin-x64': '^1.0.0' } },
    };
    expect(() => completePackages(loose)).toThrow('tool-darwin-x64@^1.0.0');
  });
});
