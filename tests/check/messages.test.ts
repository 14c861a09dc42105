import { describe, expect, test } from 'vitest';
import { printAnnotations } from '../../src/check/print-annotations.ts';
import { printJson } from '../../src/check/print-json.ts';
import { COLORED, PLAIN, printText } from '../../src/check/print-text.ts';
import { checkedAfter, type Edit, replace, rewrite } from './given.ts';

const RATES = 'data/rates/acme-api/acme-1.json';
const MODEL = 'data/models/acme-1.json';
const SOURCE = 'data/sources/acme-pricing.json';
const ABOUT = { files: 17, compared: 'The history was compared with main.' };

const textAfter = (...edits: Edit[]) => printText(checkedAfter(...edits), ABOUT, PLAIN);

/** A price per token in a row that is added, so that no history is touched. */
const perToken = rewrite('data/rates/acme-api/acme-2.json', (json) => {
  const edition = structuredClone(json.editions[0]);
  Object.assign(edition, { from: '2026-10-01', recordedOn: '2026-10-01' });
  for (const rate of edition.pricing.rates) for (const evidence of rate.evidence) evidence.reading = 'acme-pricing@2026-10-01';
  edition.pricing.rates[3].value.amount = '0.0000015';
  json.editions.push(edition);
});

describe('what an editor reads', () => {
  test('of a figure on the wrong scale', () => {
    expect(textAfter(replace(RATES, '"32"', '"3.2e-5"'))).toMatchInlineSnapshot(`
      "data/rates/acme-api/acme-1.json
        81:25     error  editions[0].pricing.rates[4].value.amount
          found     "3.2e-5"
          expected  decimal text such as "30" or "1.25" (no sign, exponent or separator)
                    did you mean "0.000032"?
          why       One form for each amount makes a slip visible, and compares and sorts without guessing.
          to do     Write the amount as the page has it, in plain digits with a point, in USD.
          rule      schema/amount, docs/rules.md#schema-amount

        81:25     error  editions[0].pricing.rates[4].value.amount
          found     "3.2e-5"
          expected  "32", as it was written
          why       What is overwritten is gone: no cost of a past day can be computed from it, and nobody sees that it changed. A new price is a new edition.
          to do     Put the old entry back and add a new one. If it was wrong when it was written, add a notice of the kind “correction” whose \`corrects\` names this path.
          rule      history/changed, docs/rules.md#history-changed

      Not run until the errors above are mended: tables/mismatch, tables/idle-exception.
      2 errors, 0 warnings in 17 files. The history was compared with main.
      "
    `);
  });

  test('of several places at which one rule does not hold, with the rule explained once', () => {
    const text = textAfter(replace(RATES, '"32"', '32'), replace(RATES, '"1.25"', '1.25', 1));
    expect(text.split('\n').filter((line) => /^ {2}\d|rule /.test(line))).toEqual([
      '  33:25     error  editions[0].pricing.rates[1].value.amount',
      '  81:25     error  editions[0].pricing.rates[4].value.amount',
      '    rule      schema/type, docs/rules.md#schema-type',
      '  33:25     error  editions[0].pricing.rates[1].value.amount',
      '  81:25     error  editions[0].pricing.rates[4].value.amount',
      '    rule      history/changed, docs/rules.md#history-changed',
    ]);
  });

  test('of a slip in an id and a field, in two files', () => {
    expect(textAfter(replace(MODEL, '["acme-2"]', '["acme-22"]'), replace(SOURCE, '"publisher"', '"pubisher"'))).toMatchInlineSnapshot(`
      "data/models/acme-1.json
        42:22     error  lifecycle[1].successors[0]
          found     "acme-22"
          expected  the id of a model
                    did you mean "acme-2"?
          why       Quality labels belong to a version of a model and tiers to a route. A name that names nothing is priced as something else, or dropped.
          to do     Name one that exists, or add the file it should stand in.
          rule      reference/name, docs/rules.md#reference-name

        42:22     error  lifecycle[1].successors[0]
          found     "acme-22"
          expected  "acme-2", as it was written
          why       What is overwritten is gone: no cost of a past day can be computed from it, and nobody sees that it changed. A new price is a new edition.
          to do     Put the old entry back and add a new one. If it was wrong when it was written, add a notice of the kind “correction” whose \`corrects\` names this path.
          rule      history/changed, docs/rules.md#history-changed

      data/sources/acme-pricing.json
        4:3       error  pubisher
          found     the field "pubisher"
          expected  one of $schema, id, title, publisher, kind, vendor, url, citation, reviewIntervalDays, readings
                    did you mean "publisher"?
          why       A field with a slip in its name is read by nobody, and the figure in it is lost without a word.
          to do     Mend the name, or remove the field. What no field is for belongs in a note.
          rule      schema/unknown-field, docs/rules.md#schema-unknown-field

      Not run until the errors above are mended: tables/mismatch, tables/idle-exception.
      3 errors, 0 warnings in 17 files. The history was compared with main.
      "
    `);
  });

  test('of sources that are overdue, in one line', () => {
    const later = replace(SOURCE, '"reviewIntervalDays": 90', '"reviewIntervalDays": 60');
    const [shop, gate] = ['shop-plans', 'gate-pricing'].map((id) =>
      replace(`data/sources/${id}.json`, '"reviewIntervalDays": 90', '"reviewIntervalDays": 30'),
    );
    expect(textAfter(...[later, shop, gate].filter((edit) => edit !== undefined))).toMatchInlineSnapshot(`
      "data/sources/gate-pricing.json
        9:25      warning  reviewIntervalDays
          found     30
          expected  one of 60, 90, 180
          why       The interval decides when a figure counts as old. One that was chosen for a single source cannot be compared with the others.
          to do     Take 60 days for pages that change often, 90 for price pages of vendors, 180 for what is unlikely to change.
          rule      age/interval, docs/rules.md#age-interval

      data/sources/shop-plans.json
        9:25      warning  reviewIntervalDays
          found     30
          expected  one of 60, 90, 180
          why       The interval decides when a figure counts as old. One that was chosen for a single source cannot be compared with the others.
          to do     Take 60 days for pages that change often, 90 for price pages of vendors, 180 for what is unlikely to change.
          rule      age/interval, docs/rules.md#age-interval

      warning  2 sources are due: gate-pricing, shop-plans  docs/rules.md#age-due
      0 errors, 3 warnings in 17 files. The history was compared with main.
      "
    `);
  });

  test('is colored only where colors are asked for', () => {
    const checked = checkedAfter(replace(RATES, '"32"', '"31"'));
    expect(printText(checked, ABOUT, PLAIN)).not.toContain('\u001B');
    expect(printText(checked, ABOUT, COLORED)).toContain('\u001B[31merror\u001B[0m');
  });
});

describe('what a pull request shows', () => {
  test('is an annotation on the line', () => {
    expect(printAnnotations(checkedAfter(perToken))).toMatchInlineSnapshot(`
      "::error file=data/rates/acme-api/acme-2.json,line=277,col=25,title=scale/per-token-low::editions[2].pricing.rates[3].value.amount: found "0.0000015", expected a price per million tokens; this looks like the price of one; did you mean "1.5"?%0AWhy: A figure below that is the price of one token, or of a thousand: many interfaces state it so.%0ATo do: Multiply the price per token by a million, or the price per thousand by a thousand, and look at the page again.%0Adocs/rules.md#scale-per-token-low
      ::error file=data/rates/acme-api/acme-2.json,line=277,col=25,title=scale/jump::editions[2].pricing.rates[3].value.amount: found "0.0000015", expected within ten times "1.5", the amount before%0AWhy: Prices of images have been halved and doubled. More than ten times is a slip of the decimal point or of the unit.%0ATo do: Look at the page again. If the price did change so much, a maintainer has to widen this rule and say why.%0Adocs/rules.md#scale-jump
      ::warning file=data/rates/acme-api/acme-2.json,line=273,col=11,title=evidence/not-kept::editions[2].pricing.rates[3]: found no figure as printed for "0.0000015", expected the figure of each new amount as its page prints it%0AWhy: You have the page before you now, and nobody will have it later. Only the figure with its sign and unit shows a slip in the amount.%0ATo do: Copy each figure into \`asPrinted\`, exactly as it stands on the page. Leave it null only where the page prints none.%0Adocs/rules.md#evidence-not-kept
      "
    `);
  });

  test('escapes what would end a property or the message', () => {
    const [line = ''] = printAnnotations(checkedAfter(replace(MODEL, '"vendor": "acme"', '"vendor": "100%,\\n::a"'))).split('\n');
    expect(line).toMatch(/^::error file=data\/models\/acme-1\.json,line=3,col=13,title=schema\/text::vendor: found "100%25,\\n::a", /);
    expect(line).toContain('%0AWhy: ');
  });
});

describe('what a program reads', () => {
  test('has the rule, the place and the link of each finding', () => {
    const report = JSON.parse(printJson(checkedAfter(replace(RATES, '"32"', '32')), ABOUT));
    expect(report).toMatchObject({ files: 17, errors: 2, warnings: 0, notRun: ['tables/mismatch', 'tables/idle-exception'] });
    expect(report.findings[0]).toMatchObject({
      rule: 'schema/type',
      severity: 'error',
      file: RATES,
      path: 'editions[0].pricing.rates[4].value.amount',
      line: 81,
      column: 25,
      found: '32',
      suggestion: '"32"',
      link: 'docs/rules.md#schema-type',
    });
  });
});
