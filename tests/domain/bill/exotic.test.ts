import { describe, expect, test } from 'vitest';
import { requestJob } from '../../../src/domain/bill/request-form.ts';
import type { Side } from '../../../src/domain/bill/usage.ts';
import { card } from '../given.ts';
import { pastedIn, problemsIn, readIn, requestIn } from './given.ts';

/** A side as `total: text + image`; what is of no stated kind is the rest. */
const sideText = ({ total, text, image }: Side) => `${total}: ${text}+${image}`;

/** What a usage states: input, output, thinking beside it, what came from the cache. */
function told(text: string): string {
  const { input, output, thoughts, cached } = readIn(text).usage;
  return [
    `${sideText(input)} → ${sideText(output)}`,
    thoughts === 0 ? [] : `thinking ${thoughts}`,
    cached.total === 0 ? [] : `cached ${cached.total}`,
  ]
    .flat()
    .join(', ');
}

const PLAIN = '50: 0+0 → 1756: 0+0';
const DETAILED = '50: 50+0 → 1756: 0+0';

describe('a usage as it is printed, logged and passed on', () => {
  test.each([
    [
      'a log line in which a name precedes its counts',
      '2026-11-20 INFO usage: input_tokens=50 output_tokens=1756 total_tokens=1806',
      PLAIN,
    ],
    ['the same with colons', '[info] usage: input_tokens: 50, output_tokens: 1756', PLAIN],
    ['logfmt', 'level=info msg="image made" model=gpt-image-2 input_tokens=50 output_tokens=1756 took=12.3s', PLAIN],
    ['lines for people, with separated thousands', '- Input tokens: 50\n- Output tokens: 1,756\n- Total tokens: 1,806', PLAIN],
    ['quoted counts with separated thousands', '{"input_tokens":"50","output_tokens":"1,756"}', PLAIN],
    [
      'YAML',
      'usage:\n  input_tokens: 50\n  input_tokens_details:\n    text_tokens: 50\n    image_tokens: 0\n  output_tokens: 1756\n  output_tokens_details:\n    image_tokens: 1756\n    text_tokens: 0\nid: 1',
      '50: 50+0 → 1756: 0+1756',
    ],
    ['Go', '{InputTokens:50 InputTokensDetails:{ImageTokens:0 TextTokens:50} OutputTokens:1756 TotalTokens:1806}', DETAILED],
    ['C#', 'InputTokenCount = 50, InputTokenDetails { TextTokenCount = 50 }, OutputTokenCount = 1756, TotalTokenCount = 1806', DETAILED],
    ['Ruby', '{:input_tokens=>50, :input_tokens_details=>{:image_tokens=>0, :text_tokens=>50}, :output_tokens=>1756}', DETAILED],
    [
      'print_r of PHP',
      'Array\n(\n    [input_tokens] => 50\n    [input_tokens_details] => Array\n        (\n            [image_tokens] => 0\n            [text_tokens] => 50\n        )\n\n    [output_tokens] => 1756\n)',
      DETAILED,
    ],
    ['var_dump of PHP', 'array(2) {\n  ["input_tokens"]=>\n  int(50)\n  ["output_tokens"]=>\n  int(1756)\n}', PLAIN],
    ['Java', 'Usage{inputTokens=Optional[50], inputTokensDetails=Details{imageTokens=0, textTokens=50}, outputTokens=1756}', DETAILED],
    [
      'a protocol buffer',
      'prompt_token_count: 50\nprompt_tokens_details {\n  modality: TEXT\n  token_count: 20\n}\nprompt_tokens_details {\n  modality: IMAGE\n  token_count: 30\n}\ncandidates_token_count: 1756',
      '50: 20+30 → 1756: 0+0',
    ],
    [
      'Python’s dictionary of the Gemini library',
      "{'cached_content_token_count': None, 'candidates_token_count': 1120, 'candidates_tokens_details': [{'modality': <MediaModality.IMAGE: 'IMAGE'>, 'token_count': 1120}], 'prompt_token_count': 8, 'thoughts_token_count': None, 'traffic_type': None}",
      '8: 0+0 → 1120: 0+1120',
    ],
    [
      'an interaction of Gemini',
      '{"usage":{"total_tokens":1378,"total_input_tokens":8,"input_tokens_by_modality":[{"modality":"text","tokens":8}],"total_cached_tokens":0,"total_output_tokens":1120,"output_tokens_by_modality":[{"modality":"image","tokens":1120}],"total_thought_tokens":250}}',
      '8: 8+0 → 1120: 0+1120, thinking 250',
    ],
    [
      'the same where thinking is a part of the output',
      '{"total_tokens":1378,"total_input_tokens":8,"total_output_tokens":1370,"output_tokens_by_modality":[{"modality":"image","tokens":1120}],"total_thought_tokens":250}',
      '8: 0+0 → 1120: 0+1120, thinking 250',
    ],
    ['a count by modality without its output', '{"promptTokenCount":8,"totalTokenCount":1128}', '8: 0+0 → 1120: 0+0'],
    [
      'OpenRouter, with thinking in the output',
      '{"prompt_tokens":8,"completion_tokens":1373,"cost":0.1374,"completion_tokens_details":{"reasoning_tokens":253,"image_tokens":1120}}',
      '8: 0+0 → 1120: 0+1120, thinking 253',
    ],
    [
      'what OpenRouter says of a generation',
      '{"data":{"tokens_prompt":9,"tokens_completion":12,"native_tokens_prompt":8,"native_tokens_completion":1373,"native_tokens_completion_images":1120,"native_tokens_reasoning":253,"native_tokens_cached":2,"usage":0.1374,"total_cost":0.1374}}',
      '8: 0+0 → 1120: 0+1120, thinking 253, cached 2',
    ],
    [
      'LiteLLM',
      'Usage(completion_tokens=1373, prompt_tokens=8, total_tokens=1381, completion_tokens_details=CompletionTokensDetailsWrapper(audio_tokens=None, reasoning_tokens=253, text_tokens=None, image_tokens=1120), prompt_tokens_details=PromptTokensDetailsWrapper(cached_tokens=None, text_tokens=8, image_tokens=None))',
      '8: 8+0 → 1120: 0+1120, thinking 253',
    ],
    [
      'LangChain',
      "usage_metadata={'input_tokens': 8, 'output_tokens': 1373, 'input_token_details': {'cache_read': 3}, 'output_token_details': {'reasoning': 253}}",
      '8: 0+0 → 1120: 0+0, thinking 253, cached 3',
    ],
    [
      'a library that nests its totals',
      '{ inputTokens: { total: 50, cacheRead: 10 }, outputTokens: { total: 1756, text: 0 }, totalTokens: 1806 }',
      `${PLAIN}, cached 10`,
    ],
    ['jq', '.usage = {\n  "total_tokens": 1806,\n  "input_tokens": 50,\n  "output_tokens": 1756\n}', PLAIN],
    ['a log that quotes JSON', '{"message":"{\\"usage\\":{\\"input_tokens\\":50,\\"output_tokens\\":1756}}"}', PLAIN],
    [
      'an answer with its headers',
      'HTTP/2 200\ndate: Fri, 20 Nov 2026 10:00:00 GMT\n\n{"usage":{"input_tokens":50,"output_tokens":1756}}',
      PLAIN,
    ],
  ])('is read: %s', (_, text, expected) => {
    expect(told(text)).toBe(expected);
  });

  test('says what is taken from its total', () => {
    expect(readIn('{"promptTokenCount":8,"totalTokenCount":1128}').notes).toEqual([
      { kind: 'from-total', direction: 'output', tokens: 1120 },
    ]);
    expect(readIn('{"output_tokens":1756,"total_tokens":1806}').notes).toEqual([{ kind: 'from-total', direction: 'input', tokens: 50 }]);
  });

  test('comes with the images and the model of a gateway, and its charge', () => {
    const { context, read } = pastedIn(
      '{"model":"google/gemini-3-pro-image","choices":[{"message":{"images":[{"type":"image_url"},{"type":"image_url"}]}}],"usage":{"prompt_tokens":8,"completion_tokens":2240,"cost":0.27}}',
    );
    expect(context).toMatchObject({ model: 'google/gemini-3-pro-image', images: 2 });
    expect(read).toMatchObject({ charged: '0.27' });
    expect(pastedIn('{"images":[{"url":"a","width":1024}],"usage":{"input_tokens":5,"output_tokens":196}}').context.images).toBe(1);
  });

  test.each([
    ['thousands separated by points', 'output_tokens: 1.756', 'not-a-count'],
    ['PHP that leaves details out', '[input_tokens] => 5\n[input_tokens_details] => Array\n[output_tokens] => 1', 'details-hidden'],
    [
      'the counts of a model that writes',
      'ResponseUsage(input_tokens=1633, input_tokens_details=InputTokensDetails(cached_tokens=0), output_tokens=43, output_tokens_details=OutputTokensDetails(reasoning_tokens=0))',
      'main-model',
    ],
  ])('is refused: %s', (_, text, kind) => {
    expect(problemsIn(text)).toMatchObject([{ kind }]);
  });
});

/** What a request asks for, with what stands in a variable; a number of one, and what is not given, are left out. */
function asked(text: string): string {
  const { form, gaps } = requestJob(requestIn(text), card);
  const { model, size, quality, images, promptTokens } = form;
  const open = gaps.map((gap) => ('field' in gap ? `${gap.kind} ${gap.field}` : gap.kind));
  const prompt = promptTokens === '0' ? '' : `${promptTokens} tokens`;
  return [model, size, quality, images === '1' ? '' : `× ${images}`, prompt, ...open].filter((each) => each !== '').join(', ');
}

const WHOLE = 'gpt-image-2, 1024x1024, high, × 2, 2 tokens';
const SETTINGS = 'prompt="A cat", size="1024x1024", quality="high", n=2';

describe('a request as it is written', () => {
  test.each([
    [
      'in a shell, with apostrophes in its prompt',
      `curl https://api.openai.com/v1/images/generations -d '{"model":"gpt-image-2","prompt":"It'"'"'s a child'\\''s cat","size":"1024x1024","quality":"high","n":2}' | jq -r '.data[0].b64_json'`,
      'gpt-image-2, 1024x1024, high, × 2, 5 tokens',
    ],
    [
      'in a shell, with variables',
      'curl -d @- <<EOF\n{"model":"gpt-image-2","prompt":"$PROMPT","size":"$SIZE","quality":"$QUALITY","n":$N}\nEOF',
      'gpt-image-2, variable quality, variable size, no-prompt, variable images',
    ],
    [
      'in a shell, as fields of a form',
      `curl https://api.openai.com/v1/images/edits --form=model=gpt-image-2 --form image[]=@a.png --form 'prompt=A cat' --form size=1024x1024 --form quality=high --form=n=2`,
      `${WHOLE}, reference-sizes`,
    ],
    [
      'in Python, with settings elsewhere',
      'params = {"model": "gpt-image-2", "size": "1024x1024", "quality": "high", "n": 2}\nclient.images.generate(prompt="A cat", **params)',
      WHOLE,
    ],
    [
      'in Python, with constants',
      'SIZE = "1024x1024"\nN = 2\nclient.images.generate(model="gpt-image-2", prompt="A cat", size=SIZE, quality="high", n=N)',
      WHOLE,
    ],
    [
      'in Python, with the defaults of a function',
      'def make(size: str = "1024x1024", quality: str = "high"):\n    return client.images.generate(model="gpt-image-2", prompt="A cat", size=size, quality=quality, n=2)',
      WHOLE,
    ],
    [
      'in Python, with the environment and format strings',
      'client.images.generate(model=os.environ["M"], prompt=args.prompt, size=f"{w}x{h}", quality=args.quality or "high")',
      'variable model, variable quality, variable size, no-prompt',
    ],
    [
      'in Python, with comments',
      'images.generate(\n  model="gpt-image-2",  # or another\n  prompt="A cat", size="1024x1024",\n  quality="high",  # low, medium\n  n=2)',
      WHOLE,
    ],
    [
      'in JavaScript, in short',
      "const size = '1024x1024';\nconst quality = \"high\";\nopenai.images.generate({ model: 'gpt-image-2', prompt: 'A cat', size, quality, n: 2 })",
      WHOLE,
    ],
    [
      'in TypeScript',
      'openai.images.generate({ model: "gpt-image-2" as const, prompt: "A cat", size: "1024x1024" as Size, quality: "high", n: 2 })',
      WHOLE,
    ],
    [
      'in a shell, with a slip in a field of its form',
      'curl -F model=gpt-image-2 -F prompt="A cat" -F size=1024x1024 -F quality=hgih -F n=2',
      'gpt-image-2, 1024x1024, hgih, × 2, 2 tokens',
    ],
    [
      'in Python, with a call for a setting, and a prompt that is assigned before',
      'model = "gpt-image-2"\nprompt = "A cat"\nclient.images.generate(model=model, prompt=prompt, size=os.getenv("SIZE"), quality=quality, n=2)',
      'gpt-image-2, × 2, 2 tokens, variable quality, variable size',
    ],
    [
      'in Go',
      'client.Images.Generate(ctx, openai.ImageGenerateParams{Prompt: prompt, Model: openai.ImageModelX, N: openai.Int(2), Size: openai.ImageSize1024x1024})',
      '× 2, variable model, absent quality, variable size, no-prompt',
    ],
    [
      'in PowerShell',
      '$body = @{ model = "gpt-image-2"; prompt = "A cat"; size = "1024x1024"; quality = "high"; n = 2 } | ConvertTo-Json',
      WHOLE,
    ],
    [
      'through the library of Vercel',
      `generateImage({ model: openai.image('gpt-image-2'), prompt: 'A cat', size: '1024x1024', providerOptions: { openai: { quality: 'high' } }, n: 2 })`,
      WHOLE,
    ],
    ['through LiteLLM', `litellm.image_generation(model="openai/gpt-image-2", ${SETTINGS})`, WHOLE],
    [
      'through fal',
      'fal_client.subscribe("fal-ai/gpt-image-2", arguments={"prompt": "A cat", "image_size": {"width": 1024, "height": 1024}, "quality": "high", "num_images": 2})',
      WHOLE,
    ],
    [
      'through Replicate',
      'replicate.run("openai/gpt-image-2", input={"prompt":"A cat","quality":"high","number_of_images":2})',
      'gpt-image-2, high, × 2, 2 tokens, absent size',
    ],
    [
      'through OpenRouter',
      'fetch("https://openrouter.ai/api/v1/chat/completions", {body: JSON.stringify({model:"google/gemini-3-pro-image", messages:[{role:"user",content:"A cat"}], image_config:{image_size:"2K"}})})',
      'gemini-3-pro-image, 2K, 2 tokens',
    ],
    [
      'through the Gemini library, with an image',
      'client.models.generate_content(model="gemini-3-pro-image-preview", contents=["A cat", Image.open("a.png")], config=types.GenerateContentConfig(image_config=types.ImageConfig(image_size="2K")))',
      'gemini-3-pro-image, 2K, 2 tokens, reference-sizes',
    ],
    [
      'to the image tool, without its model',
      'openai.responses.create({ model: "gpt-6", input: "A cat", tools: [{ type: "image_generation", quality: "high", size: "1024x1024" }] })',
      '1024x1024, high, 2 tokens, absent model, main-model',
    ],
  ])('is read: %s', (_, text, expected) => {
    expect(asked(text)).toBe(expected);
  });
});
