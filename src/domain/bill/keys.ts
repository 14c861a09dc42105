/** The names under which each count of a usage stands, in the spelling of `plainKey`. */
export const COUNT_KEYS = {
  input: ['inputtokens', 'prompttokens', 'prompttokencount'],
  output: ['outputtokens', 'completiontokens', 'candidatestokencount'],
  total: ['totaltokens', 'totaltokencount'],
  cached: ['cachedtokens', 'cachedcontenttokencount'],
  thoughts: ['thoughtstokencount'],
  toolPrompt: ['tooluseprompttokencount'],
  text: ['texttokens'],
  image: ['imagetokens'],
  audio: ['audiotokens'],
  reasoning: ['reasoningtokens'],
} as const;

/** The names under which the details of a count stand. */
export const DETAIL_KEYS = {
  input: ['inputtokensdetails', 'inputtokendetails', 'prompttokensdetails'],
  output: ['outputtokensdetails', 'outputtokendetails', 'completiontokensdetails', 'candidatestokensdetails'],
  cached: ['cachedtokensdetails', 'cachetokensdetails'],
  toolPrompt: ['tooluseprompttokensdetails'],
} as const;

/** The members of a list of counts by modality. */
export const MODALITY_KEYS = { modality: 'modality', count: 'tokencount' } as const;

/** The names that tell what a response or a request is about. */
export const CONTEXT_KEYS = {
  model: ['model', 'modelversion'],
  size: ['size', 'imagesize'],
  quality: ['quality'],
  images: ['n', 'candidatecount', 'numberofimages'],
  partialImages: ['partialimages'],
  tier: ['servicetier'],
  prompt: ['prompt', 'input', 'text', 'contents', 'content'],
  references: ['image', 'images', 'inputimage', 'imageurl', 'inlinedata', 'filedata'],
  type: ['type'],
  created: ['created', 'createdat', 'createtime'],
  cost: ['cost'],
  batch: ['customid'],
  address: ['http', 'https', 'url'],
  outputs: ['data', 'output', 'candidates', 'parts'],
  groups: ['usage', 'usagemetadata', 'toolusage', 'imagegen', 'tools', 'imageconfig', 'generationconfig', 'config', 'body', 'response'],
} as const;

/** Every key that is worth keeping from a paste. */
export const KEPT_KEYS: ReadonlySet<string> = new Set(
  [COUNT_KEYS, DETAIL_KEYS, MODALITY_KEYS, CONTEXT_KEYS].flatMap((each) => Object.values(each).flat()),
);

/** Keys whose value is what an image shall show. Whatever it looks like, it is no usage. */
export const PROSE_KEYS: ReadonlySet<string> = new Set([...CONTEXT_KEYS.prompt, 'revisedprompt', 'b64json', 'result', 'thoughtsignature']);
