import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ownStyles } from '../../src/own-styles.ts';

const only =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name);

describe('the styles of a page', () => {
  test.each([
    ['.a{color:red}.b{color:blue}', '.a{color:red}'],
    ['.a .b{x:1}', ''],
    ['.a,.b{x:1}', '.a,.b{x:1}'],
    ['p{x:1}#id{x:1}[data-x]{x:1}', 'p{x:1}#id{x:1}[data-x]{x:1}'],
    ['.a:not(.b){x:1}', '.a:not(.b){x:1}'],
    ['.a:is(.b,.c) p{x:1}', '.a:is(.b,.c) p{x:1}'],
    ['.a{x:1;&.b{y:1}& .a{z:1}w:2}', '.a{x:1;& .a{z:1}w:2}'],
    ['@media (width>=1rem){.b{x:1}}', ''],
    ['@media (width>=1rem){.a{x:1}.b{x:1}}', '@media (width>=1rem){.a{x:1}}'],
    ['@layer base,utilities;@layer utilities{.b{x:1}}', '@layer base,utilities;@layer utilities{}'],
    ['.md\\:a{x:1}.b{x:1}', ''],
    ['.a:before{content:"}.b{"}', '.a:before{content:"}.b{"}'],
    ['@property --x{syntax:"*";inherits:false}', '@property --x{syntax:"*";inherits:false}'],
    [':root{--a:1}', ':root{--a:1}'],
    ['/*! v4.3.5 {"} */@layer theme{/* .b */:root{--a:1}}', '/*! v4.3.5 {"} */@layer theme{/* .b */:root{--a:1}}'],
    ['.a[href=".b"]{x:1}', '.a[href=".b"]{x:1}'],
  ])('%s → %s', (css, expected) => {
    expect(ownStyles(css, only('a'))).toBe(expected);
  });

  test('a class with escaped letters is known by its name', () => {
    expect(ownStyles('.md\\:w-\\[2rem\\]{x:1}', only('md:w-[2rem]'))).toBe('.md\\:w-[2rem]{x:1}'.replace('w-[2rem]', 'w-\\[2rem\\]'));
  });

  test('nothing is lost or moved where every class is known', () => {
    for (const file of globSync('src/styles/*.css')) {
      const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      expect(ownStyles(css, () => true).replace(/\s+/g, '')).toBe(css.replace(/\s+/g, ''));
    }
  });
});
