/** The names under which each count of a usage stands, in the spelling of `plainKey`. */
export const COUNT_KEYS = {
  input: ['inputtokens', 'prompttokens', 'prompttokencount', 'inputtokencount', 'totalinputtokens', 'nativetokensprompt'],
  output: ['outputtokens', 'completiontokens', 'candidatestokencount', 'outputtokencount', 'totaloutputtokens', 'nativetokenscompletion'],
  total: ['totaltokens', 'totaltokencount'],
  cached: ['cachedtokens', 'cachedcontenttokencount', 'totalcachedtokens', 'cacheread', 'nativetokenscached'],
  thoughts: ['thoughtstokencount', 'totalthoughttokens'],
  toolPrompt: ['tooluseprompttokencount', 'totaltoolusetokens'],
  text: ['texttokens', 'texttokencount'],
  image: ['imagetokens', 'imagetokencount'],
  audio: ['audiotokens', 'audiotokencount'],
  reasoning: ['reasoningtokens', 'reasoning', 'reasoningtokencount'],
  /** Beside the output, of which they are a part. */
  outputImages: ['nativetokenscompletionimages'],
  outputReasoning: ['nativetokensreasoning'],
  /** Within the details of a count. */
  whole: ['total'],
} as const;

/** The names under which the details of a count stand. */
export const DETAIL_KEYS = {
  input: ['inputtokensdetails', 'inputtokendetails', 'prompttokensdetails', 'inputtokensbymodality', 'inputtokens'],
  output: [
    'outputtokensdetails',
    'outputtokendetails',
    'completiontokensdetails',
    'candidatestokensdetails',
    'outputtokensbymodality',
    'outputtokens',
  ],
  cached: ['cachedtokensdetails', 'cachetokensdetails', 'cachedtokensbymodality'],
  toolPrompt: ['tooluseprompttokensdetails', 'toolusetokensbymodality'],
} as const;

/** The members of a list of counts by modality. */
export const MODALITY_KEYS = { modality: ['modality'], count: ['tokencount', 'tokens'] } as const;

/** The names that tell what a response or a request is about. */
export const CONTEXT_KEYS = {
  model: ['model', 'modelversion'],
  size: ['size', 'imagesize'],
  quality: ['quality'],
  width: ['width'],
  height: ['height'],
  images: ['n', 'candidatecount', 'numberofimages', 'numimages'],
  partialImages: ['partialimages'],
  tier: ['servicetier'],
  prompt: ['prompt', 'input', 'text', 'contents', 'content', 'messages'],
  references: ['image', 'images', 'inputimage', 'imageurl', 'inlinedata', 'filedata'],
  type: ['type'],
  created: ['created', 'createdat', 'createtime'],
  cost: ['cost', 'totalcost'],
  batch: ['customid'],
  address: ['http', 'https', 'url'],
  outputs: ['data', 'output', 'candidates', 'choices', 'parts'],
  groups: [
    'usage',
    'usagemetadata',
    'toolusage',
    'imagegen',
    'tools',
    'imageconfig',
    'generationconfig',
    'config',
    'arguments',
    'body',
    'response',
  ],
} as const;

/** Every key that is worth keeping from a paste. */
export const KEPT_KEYS: ReadonlySet<string> = new Set(
  [COUNT_KEYS, DETAIL_KEYS, MODALITY_KEYS, CONTEXT_KEYS].flatMap((each) => Object.values(each).flat()),
);

/** Keys whose value is what an image shall show. Whatever it looks like, it is no usage. */
export const PROSE_KEYS: ReadonlySet<string> = new Set([...CONTEXT_KEYS.prompt, 'revisedprompt', 'b64json', 'result', 'thoughtsignature']);

/** Settings of a request that code may name without a value, for the variable of the same name. */
export const SHORTHAND_KEYS: readonly string[] = ['model', 'prompt', 'size', 'quality', 'n', 'image', 'images'];
