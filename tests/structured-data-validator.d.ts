/** The parts of the package that the tests use; it brings no types. */
declare module '@adobe/structured-data-validator' {
  interface Found {
    jsonld: Record<string, unknown[]>;
    microdata: Record<string, unknown[]>;
    rdfa: Record<string, unknown[]>;
    errors: unknown[];
  }

  export default class Validator {
    /** @param schemaOrg the vocabulary of schema.org; without it only what search engines ask for is checked */
    constructor(schemaOrg: unknown);
    validate(found: Found): Promise<unknown[]>;
  }
}
