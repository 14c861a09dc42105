import { describe, expect, test } from 'vitest';
import { readPaste } from '../../../src/domain/bill/read-paste.ts';
import { IMAGES_RESPONSE, MODALITY_RESPONSE, pastedIn, problemsIn, readIn, TOOL_RESPONSE, usageIn, usagesIn } from './given.ts';

const NONE = { total: 0, text: 0, image: 0, loose: 0 };

describe('a usage of the Images API', () => {
  const expected = {
    shape: 'images',
    input: { total: 54, text: 14, image: 40, loose: 0 },
    cached: NONE,
    output: { total: 196, text: 0, image: 196, loose: 0 },
    thoughts: 0,
  };

  test.each([
    ['a whole response', JSON.stringify(IMAGES_RESPONSE)],
    ['a response over many lines', JSON.stringify(IMAGES_RESPONSE, null, 2)],
    ['its usage alone', JSON.stringify(IMAGES_RESPONSE.usage)],
    ['a log line around it', `2026-07-28 INFO don't panic: ${JSON.stringify(IMAGES_RESPONSE)} took 12"`],
    ['a log line that quotes it', JSON.stringify({ level: 'info', message: JSON.stringify(IMAGES_RESPONSE) })],
    ['an event of a stream', `event: image_generation.completed\ndata: ${JSON.stringify(IMAGES_RESPONSE)}\n\n`],
    [
      'a Python dictionary',
      "{'usage': {'input_tokens': 54, 'input_tokens_details': {'image_tokens': 40, 'text_tokens': 14}, 'output_tokens': 196, 'total_tokens': 250, 'output_tokens_details': {'image_tokens': 196, 'text_tokens': 0}}, 'ok': True, 'error': None,}",
    ],
    [
      'what Python prints of the object',
      'Usage(input_tokens=54, input_tokens_details=UsageInputTokensDetails(image_tokens=40, text_tokens=14), output_tokens=196, total_tokens=250, output_tokens_details=UsageOutputTokensDetails(image_tokens=196, text_tokens=0))',
    ],
    [
      'what Node prints of the object',
      '{\n  input_tokens: 54,\n  input_tokens_details: { image_tokens: 40, text_tokens: 14 },\n  output_tokens: 196,\n  total_tokens: 250,\n  output_tokens_details: { image_tokens: 196, text_tokens: 0 }\n}',
    ],
    [
      'camel case',
      '{"inputTokens":54,"inputTokensDetails":{"imageTokens":40,"textTokens":14},"outputTokens":196,"outputTokensDetails":{"imageTokens":196,"textTokens":0}}',
    ],
  ])('is read from %s', (_, text) => {
    expect(readIn(text)).toMatchObject({ usage: expected, notes: [] });
  });

  test('is read behind a quotation mark that is never closed', () => {
    expect(usageIn(`he said "look: ${JSON.stringify(IMAGES_RESPONSE)}`)).toEqual(expected);
  });

  test('keeps output without a stated kind apart', () => {
    expect(usageIn('{"input_tokens":14,"output_tokens":196}')).toMatchObject({
      input: { total: 14, loose: 14 },
      output: { total: 196, loose: 196 },
    });
  });

  test('has its cached tokens in the details of the input', () => {
    const text = '{"input_tokens":100,"input_tokens_details":{"text_tokens":60,"image_tokens":40,"cached_tokens":30},"output_tokens":196}';
    expect(usageIn(text).cached).toEqual({ total: 30, text: 0, image: 0, loose: 30 });
    const split = text.replace('"cached_tokens":30', '"cached_tokens":30,"cached_tokens_details":{"text_tokens":10,"image_tokens":20}');
    expect(usageIn(split).cached).toEqual({ total: 30, text: 10, image: 20, loose: 0 });
  });

  test('comes with what its response says of the images', () => {
    expect(pastedIn(JSON.stringify(IMAGES_RESPONSE)).context).toEqual({
      model: undefined,
      size: '1024x1024',
      quality: 'low',
      images: 1,
      tier: undefined,
      day: '2026-07-25',
    });
  });
});

describe('what the text around a usage says', () => {
  test('comes from the request where that is pasted too', () => {
    const code = 'r = client.images.generate(model="gpt-image-2", prompt="A cat", size="1536x1024", quality="high", n=2)';
    const { context } = pastedIn(`${code}\nprint(r.usage)\n# ${'-'.repeat(9)}\nUsage(input_tokens=14, output_tokens=10976)`);
    expect(context).toMatchObject({ model: 'gpt-image-2', size: '1536x1024', quality: 'high', images: 2 });
  });

  test('is the batch tier in the output of a batch', () => {
    const { context } = pastedIn(JSON.stringify({ custom_id: 'a', response: { status_code: 200, body: IMAGES_RESPONSE } }));
    expect(context.tier).toBe('batch');
  });

  test('is nothing where it has several answers', () => {
    const { context } = usagesIn(`{"model":"a"} {"model":"b"} ${JSON.stringify(IMAGES_RESPONSE.usage)}`)[0] ?? {};
    expect(context?.model).toBeUndefined();
  });
});

describe('a response whose model called the image tool', () => {
  test('has the usage of the tool, its model and its size, and none of the model that writes', () => {
    const { read, context } = pastedIn(JSON.stringify(TOOL_RESPONSE));
    expect(read).toMatchObject({ ok: true, usage: { shape: 'image-tool', input: { text: 30 }, output: { image: 196 } } });
    expect(context).toMatchObject({ model: 'gpt-image-2', size: '1024x1024', images: 1 });
  });

  test('is refused where only the usage of the model that writes is there', () => {
    expect(problemsIn(JSON.stringify({ usage: TOOL_RESPONSE.usage }))).toMatchObject([{ kind: 'main-model' }]);
  });
});

describe('a usage by modality', () => {
  const expected = {
    shape: 'modalities',
    input: { total: 2076, text: 1302, image: 774, loose: 0 },
    output: { total: 1332, text: 0, image: 1120, loose: 212 },
    thoughts: 137,
  };

  test('is read from a response, with tokens of no stated kind and its model', () => {
    const { read, context } = pastedIn(JSON.stringify(MODALITY_RESPONSE));
    expect(read).toMatchObject({ ok: true, usage: expected, notes: [] });
    expect(context).toMatchObject({ model: 'gemini-3-pro-image', tier: 'standard', images: 1 });
  });

  test('is read as Python prints it', () => {
    const text = `cached_content_token_count=None candidates_token_count=1332 candidates_tokens_details=[ModalityTokenCount(
  modality=<MediaModality.IMAGE: 'IMAGE'>,
  token_count=1120
)] prompt_token_count=2076 prompt_tokens_details=[ModalityTokenCount(modality=<MediaModality.TEXT: 'TEXT'>, token_count=1302), ModalityTokenCount(modality=<MediaModality.IMAGE: 'IMAGE'>, token_count=774)] thoughts_token_count=137 total_token_count=3545`;
    expect(usageIn(text)).toMatchObject(expected);
  });

  test('is refused where a modality has no rate here', () => {
    const text = '{"promptTokenCount":9,"promptTokensDetails":[{"modality":"AUDIO","tokenCount":9}],"candidatesTokenCount":1}';
    expect(problemsIn(text)).toMatchObject([{ kind: 'other-modality', modality: 'audio', tokens: 9 }]);
  });
});

describe('a usage that is not whole or makes no sense', () => {
  test.each([
    ['a negative number', '{"input_tokens":-5,"output_tokens":1}', 'not-a-count'],
    ['a part of a token', '{"input_tokens":1.5,"output_tokens":1}', 'not-a-count'],
    ['a number without end', '{"input_tokens":1e308,"output_tokens":1}', 'not-a-count'],
    ['not a number', '{"input_tokens":NaN,"output_tokens":1}', 'not-a-count'],
    ['a number beyond any account', '{"input_tokens":99999999999999999999,"output_tokens":1}', 'not-a-count'],
    ['a word', '{"input_tokens":"many","output_tokens":1}', 'not-a-count'],
    ['a number the paste breaks off at', '{"usage":{"input_tokens":5,"output_tokens":19', 'cut-off'],
    ['one count twice', '{"input_tokens":5,"output_tokens":1,"output_tokens":7024}', 'stated-twice'],
    ['parts over the total', '{"input_tokens":10,"input_tokens_details":{"image_tokens":50},"output_tokens":5}', 'parts-over-total'],
    [
      'more from the cache than came in',
      '{"input_tokens":10,"input_tokens_details":{"cached_tokens":11},"output_tokens":5}',
      'cached-over-input',
    ],
    ['only a total', '{"usage":{"total_tokens":100}}', 'only-total'],
    ['details that were not printed', '{ input_tokens: 5, input_tokens_details: [Object], output_tokens: 196 }', 'details-hidden'],
    ['details alone', '{"text_tokens":5,"image_tokens":196}', 'details-alone'],
  ])('is refused for %s', (_, text, kind) => {
    expect(problemsIn(text)).toMatchObject([{ kind }]);
  });

  test('takes whole numbers as text, and nothing for nothing', () => {
    const text = '{"input_tokens":"14","output_tokens":196.0,"cached_tokens":null}';
    expect(usageIn(text)).toMatchObject({ input: { total: 14 }, output: { total: 196 }, cached: NONE });
  });

  test('is told what it leaves out or contradicts', () => {
    expect(readIn('{"image_gen":{"output_tokens":196}}').notes).toEqual([{ kind: 'no-input' }]);
    expect(readIn('{"input_tokens":5,"output_tokens":196,"total_tokens":999}').notes).toEqual([
      { kind: 'total-differs', stated: 999, sum: 201 },
    ]);
  });

  test('does not mind the names of a prototype', () => {
    const text = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"usage":{"input_tokens":1,"output_tokens":2}}}}';
    expect(usageIn(text)).toMatchObject({ input: { total: 1 }, output: { total: 2 } });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('several usages', () => {
  test('are read one by one, with brackets or without', () => {
    expect(usagesIn(`${JSON.stringify(IMAGES_RESPONSE)}\n${JSON.stringify(MODALITY_RESPONSE)}`)).toHaveLength(2);
    const lines = usagesIn('12:00 input_tokens=5 output_tokens=196\n12:01 input_tokens=6 output_tokens=272');
    expect(lines.map(({ read }) => read.ok && read.usage.output.total)).toEqual([196, 272]);
  });

  test('are limited to the last hundred', () => {
    const reading = readPaste('{"input_tokens":1,"output_tokens":2},'.repeat(150));
    expect(reading).toMatchObject({ kind: 'usages', more: 50 });
  });
});

describe('a paste without a usage or request', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t', 'empty'],
    ['prose', 'How much is a picture?', 'nothing'],
    ['other JSON', '{"hello":[1,2,3]}', 'nothing'],
    ['a usage below too many brackets', `${'[['.repeat(500)}1,{"a":1}`, 'too-deep'],
  ])('is told apart: %s', (_, text, kind) => {
    expect(readPaste(text).kind).toBe(kind);
  });
});
