import { HtmlValidate } from 'html-validate';
import { type BuiltSite, checksOf } from './built-site.ts';
import type { Check } from './hosting-expectations.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // Astro writes the style of its island element beside the island, which browsers allow in a body.
  elements: ['html5', { style: { inherit: 'style', flow: true } }],
  rules: {
    // React writes attributes and void elements its own way; to a browser they mean the same.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    // A space at the end of a line shows as any other space.
    'no-trailing-whitespace': 'off',
    // Text is what an input is without a type.
    'no-implicit-input-type': 'off',
    // Entries are named by their date. Only HTML 4 asked for a letter first.
    'valid-id': ['error', { relaxed: true }],
    // Boxes of one choice share a name, as the keys of its address do.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // The calculator answers while one types: there is nothing to submit.
    'wcag/h32': 'off',
  },
});

/** Every page is valid HTML. */
export async function sweepHtml({ pages }: BuiltSite): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { path, file, html } of pages) {
    const report = await validator.validateString(html, file);
    const messages = report.results.flatMap((result) => result.messages);
    checks.push(
      ...checksOf(
        path,
        messages.map(({ ruleId, message, selector, column }) => `${ruleId}: ${message} (${selector ?? `column ${column}`})`),
      ),
    );
  }
  return checks;
}
