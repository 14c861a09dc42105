import { describe, expect, test } from 'vitest';
import { requestJob, wrongSettings } from '../../../src/domain/bill/request-form.ts';
import { readJob } from '../../../src/domain/job-form.ts';
import { formatProblem } from '../../../src/format/problems.ts';
import { card, TODAY } from '../given.ts';
import { requestIn } from './given.ts';

const jobOf = (text: string) => requestJob(requestIn(text), card);
const gapsOf = (text: string) => jobOf(text).gaps.map(({ kind }) => kind);

const WHOLE = { model: 'gpt-image-2', size: '1536x1024', quality: 'high', images: '2' };

describe('a request that says everything', () => {
  test.each([
    ['a body', '{"model":"gpt-image-2","prompt":"A cat","size":"1536x1024","quality":"high","n":2}'],
    [
      'curl with a body',
      `curl https://api.openai.com/v1/images/generations \\\n  -H "Authorization: Bearer $KEY" \\\n  -d '{\n "model": "gpt-image-2", "prompt": "A cat",\n "size": "1536x1024", "quality": "high", "n": 2 }'`,
    ],
    [
      'curl with a quoted body',
      'curl -X POST https://api.openai.com/v1/images/generations -d "{\\"model\\":\\"gpt-image-2\\",\\"prompt\\":\\"A cat\\",\\"size\\":\\"1536x1024\\",\\"quality\\":\\"high\\",\\"n\\":2}"',
    ],
    [
      'Python',
      'client = OpenAI()\n# it\'s a cat\nresult = client.images.generate(\n    model="gpt-image-2",\n    prompt="A cat",\n    size="1536x1024", quality="high", n=2,\n)',
    ],
    [
      'Python with requests',
      'requests.post("https://api.openai.com/v1/images/generations", json={"model": "gpt-image-2", "prompt": "A cat", "size": "1536x1024", "quality": "high", "n": 2})',
    ],
    [
      'Node',
      'const r = await openai.images.generate({ model: "gpt-image-2", prompt: "A cat", size: "1536x1024", quality: "high", n: 2 });',
    ],
    [
      'fetch',
      'await fetch("https://api.openai.com/v1/images/generations", { method: "POST", body: JSON.stringify({ model: "gpt-image-2", prompt: "A cat", size: "1536x1024", quality: "high", n: 2 }) });',
    ],
  ])('is read from %s', (_, text) => {
    const { form, gaps } = jobOf(text);
    expect(form).toMatchObject({ ...WHOLE, promptTokens: '2', tier: 'standard' });
    expect(gaps).toEqual([]);
    expect(readJob(form, card, TODAY).ok).toBe(true);
  });

  test('is read from a form with images, whose sizes are not seen', () => {
    const { form, gaps } = jobOf(
      `curl -X POST "https://api.openai.com/v1/images/edits" -F "model=gpt-image-2" -F "image[]=@a.png" -F image[]=@b.png -F 'prompt=A gift: (x) {y}' -F size=1536x1024 -F quality=high -F n=2`,
    );
    expect(form).toMatchObject(WHOLE);
    expect(gaps).toEqual([{ kind: 'reference-sizes', count: 2 }]);
  });

  test('is read from the image tool of a conversation', () => {
    const text =
      'client.responses.create(model="gpt-6-luna", input="A cat", tools=[{"type":"image_generation","model":"gpt-image-2","size":"1536x1024","quality":"high","partial_images":2}])';
    expect(jobOf(text).form).toMatchObject({ ...WHOLE, images: '1', partialImages: '2' });
    expect(gapsOf(text)).toEqual(['main-model']);
  });

  test('is read from a batch, of which it is the first', () => {
    const line = (id: string) =>
      `{"custom_id":"${id}","method":"POST","url":"/v1/images/generations","body":{"model":"gpt-image-2","prompt":"A cat","size":"1536x1024","quality":"high","n":2}}`;
    expect(jobOf(`${line('a')}\n${line('b')}`).form).toMatchObject({ ...WHOLE, tier: 'batch' });
    expect(gapsOf(`${line('a')}\n${line('b')}`)).toEqual(['other-requests']);
  });

  test('is read from Gemini, with the model in its address', () => {
    const text = `curl "https://generativelanguage.googleapis.com/v1beta/models/gemini-3-pro-image:generateContent" -d '{"contents":[{"parts":[{"text":"A cat"},{"inlineData":{"mimeType":"image/png","data":"AAA"}}]}],"generationConfig":{"imageConfig":{"imageSize":"2K"}}}'`;
    expect(jobOf(text).form).toMatchObject({ model: 'gemini-3-pro-image', size: '2K', quality: '' });
    expect(gapsOf(text)).toEqual(['reference-sizes']);
  });

  test('is read from the Gemini library, where an image is a variable', () => {
    const text =
      'client.models.generate_content(model="gemini-3-pro-image", contents=["Make it red", image], config=types.GenerateContentConfig(image_config=types.ImageConfig(aspect_ratio="16:9", image_size="2K")))';
    expect(jobOf(text).form).toMatchObject({ model: 'gemini-3-pro-image', size: '2K' });
    expect(gapsOf(text)).toEqual(['references-variable']);
  });
});

describe('a request that leaves something open', () => {
  test.each([
    ['size and quality', '{"model":"gpt-image-2","prompt":"A cat"}', ['absent', 'absent']],
    ['an automatic size', '{"model":"gpt-image-2","prompt":"A cat","size":"auto","quality":"low"}', ['left-to-vendor']],
    ['a model in a variable', 'client.images.generate(model=MODEL, prompt="A cat", size="1024x1024", quality="low")', ['variable']],
    ['a prompt in a variable', 'client.images.generate(model="gpt-image-2", prompt=text, size="1024x1024", quality="low")', ['no-prompt']],
    ['a model of another name', '{"model":"gpt-image-2-turbo","prompt":"A cat","size":"1024x1024","quality":"low"}', ['unknown-model']],
  ])('says so: %s', (_, text, kinds) => {
    expect(gapsOf(text)).toEqual(kinds);
  });

  test('never takes part of a name for a model, and takes a snapshot for the model it is of, also behind its vendor', () => {
    const name = (model: string) => jobOf(`{"model":"${model}","prompt":"A cat"}`).form.model;
    expect(name('gpt-image-2-2026-04-21')).toBe('gpt-image-2');
    for (const other of ['openai/gpt-image-2', 'fal-ai/gpt-image-2/edit', 'models/gpt-image-2']) expect(name(other)).toBe('gpt-image-2');
    for (const other of ['gpt-image-2-', 'my-gpt-image-2', 'GPT-IMAGE-2', 'gpt-image', 'openai/my-gpt-image-2'])
      expect(name(other)).toBe('');
  });
});

describe('a setting that cannot be priced', () => {
  const wrongIn = (settings: string) => {
    const { form } = jobOf(`{"model":"gpt-image-2","prompt":"A cat",${settings}}`);
    return wrongSettings(form, card, TODAY).map(({ field, problem, instead }) => [form[field], formatProblem(problem), ...instead]);
  };

  test('is kept as it stands, with what is allowed and what it may be meant to be', () => {
    expect(wrongIn('"size":"1024x1024","quality":"hgih"')).toEqual([
      ['hgih', 'Quality: “hgih” is not a quality of GPT Image 2. It offers low, medium, high, auto.', 'high'],
    ]);
    expect(wrongIn('"size":"1024x1024","quality":"hd"')).toEqual([['hd', expect.stringContaining('It offers low')]]);
    expect(wrongIn('"size":"1024*1536","quality":"LOW"')).toEqual([
      ['1024*1536', expect.stringContaining('“1024*1536” is neither'), '1024x1536'],
      ['LOW', expect.stringContaining('is not a quality'), 'low'],
    ]);
    expect(wrongIn('"size":"1000x1000","quality":"low"')).toEqual([
      ['1000x1000', expect.stringContaining('Nearest legal: 1008 × 1008'), '1008x1008', expect.any(String), expect.any(String)],
    ]);
    expect(wrongIn('"size":"square_hd","quality":"low","n":-1,"partial_images":9')).toEqual([
      ['square_hd', expect.stringContaining('“square_hd” is neither')],
      ['-1', 'Images: “-1” is not a whole number from 1 to 10,000,000.'],
      ['9', expect.stringContaining('Partial images: 9 are more than')],
    ]);
    expect(wrongIn('"size":"1024x1024","quality":"low","service_tier":"bacth"')).toEqual([
      ['bacth', expect.stringContaining('is not a tier'), 'batch'],
    ]);
  });

  test('is none that the text does not state, leaves to the vendor or keeps in a variable', () => {
    expect(wrongIn('"size":"auto","quality":"auto","service_tier":"default"')).toEqual([]);
    expect(wrongIn('"size":"$SIZE","n":N')).toEqual([]);
  });
});
