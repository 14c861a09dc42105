import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../src/check/anchor.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { reportMail, repository } from '../../src/site.ts';
import { DIST, pageAt, textOf } from './built.ts';

/** Parsed with what stands inside the code blocks. */
const page = parse(readFileSync(join(DIST, 'contribute/index.html'), 'utf8'), { blockTextElements: { script: true, style: true } });
const rules = pageAt('/contribute/rules/');
const boxes = page.querySelectorAll('.code');
const codes = boxes.map((box) => box.querySelector('pre')?.textContent ?? '');
const transcripts = globSync('docs/transcripts/*.txt').map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe('the page on contributing', () => {
  test('says first how a number is reported without a file, then how a price is changed', () => {
    const ids = page.querySelectorAll('main > section').map((section) => section.id);
    expect(ids).toEqual(['report', 'change', 'examples', 'messages', 'effect', 'rules']);
    const forms = page.querySelectorAll('#report a[href^=http]').map((link) => link.getAttribute('href'));
    expect(forms).toEqual(
      ['wrong-price', 'missing-model', 'missing-seller'].map((form) => `${repository}/issues/new?template=${form}.yml`),
    );
    for (const form of forms) expect(globSync(`.github/ISSUE_TEMPLATE/${form?.split('=')[1]}`)).toHaveLength(1);
  });

  test('and the page about us give an address to those without an account, with a subject to fill in', () => {
    for (const each of [page.querySelector('#report'), pageAt('/about/').querySelector('#contact')]) {
      const mail = each?.querySelector('a[href^=mailto]');
      expect(mail?.getAttribute('href')).toBe(reportMail());
      expect(textOf(each)).toContain('Without an account');
    }
  });

  test('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...textOf(page.querySelector('main')).matchAll(/\bdata:[a-z]+\b(?=[ ,.:)-])/g)].map(([name]) => name);
    expect(new Set(named)).toEqual(new Set(['data:confirm', 'data:new', 'data:check', 'data:diff', 'data:due', 'data:fix']));
    for (const name of named) expect(scripts, name).toHaveProperty([name]);
  });

  test('holds every transcript to the letter', () => {
    for (const { file, text } of transcripts.filter((each) => !each.file.includes('/diff-'))) {
      const parts = file.includes('/example-') ? text.split(/\n?^data\/\S+\n/m).filter(Boolean) : [text];
      for (const part of parts) expect(codes, file).toContain(`${part.trimEnd()}\n`);
    }
    const shown = transcripts.find(({ file }) => file.endsWith('/diff-slip.txt'))?.text.replace(/<!--.*-->\n/, '');
    expect(codes).toContain(shown);
  });

  test('marks what is new and what is gone by a sign and by an element', () => {
    const starts = (selector: string) => page.querySelectorAll(selector).flatMap((part) => part.textContent.trimEnd().split('\n'));
    expect(starts('ins').filter((line) => !line.startsWith('+ '))).toEqual([]);
    expect(starts('del').filter((line) => !line.startsWith('- '))).toEqual([]);
    expect(starts('del').length).toBeGreaterThan(0);
  });

  test('shows code in boxes that can be focused, each with a name of its own', () => {
    const labels = boxes.map((box) => box.getAttribute('aria-label'));
    expect(new Set(labels).size).toBe(boxes.length);
    expect(boxes.filter((box) => box.getAttribute('tabindex') !== '0')).toEqual([]);
  });

  test('leads to every rule, with the mistake behind it where there was one', () => {
    expect(page.querySelector('#rules a[href="/contribute/rules/"]')).not.toBeNull();
    // Names in the text stand in elements of their own, so that spaces around them differ.
    const dense = (text: string) => text.replace(/[`\s]/g, '');
    for (const rule of RULES) {
      const text = dense(textOf(rules.querySelector(`[id="${anchorOf(rule)}"]`)));
      for (const words of [rule.id, rule.what, rule.why, rule.incident ?? '']) expect(text, rule.id).toContain(dense(words));
    }
    expect(RULES.filter(({ incident }) => incident !== undefined).length).toBeGreaterThan(20);
  });

  test('is linked from every page and runs nothing of its own', () => {
    expect(pageAt('/').querySelector('footer a[href="/contribute/"]')).not.toBeNull();
    expect(page.querySelectorAll('astro-island')).toEqual([]);
  });
});
