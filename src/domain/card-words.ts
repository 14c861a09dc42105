import type { Exclusion, RateCard } from './rate-card.ts';

/** What of a card is said and never priced with. The calculator loads it apart, after its first result. */
export interface CardWords {
  /** What the API calls each model, by its id. */
  apiNames: Record<string, string[]>;
  /** What a cost of each model leaves out, by its id. */
  notInModels: Record<string, Exclusion[]>;
  /** What a cost on each route leaves out, by its id. */
  notOnRoutes: Record<string, string[]>;
}

/** The words of a card that holds them. */
export function wordsOf({ models, routes }: RateCard): CardWords {
  return {
    apiNames: Object.fromEntries(models.map(({ id, apiIds }) => [id, apiIds])),
    notInModels: Object.fromEntries(models.map(({ id, excludes }) => [id, excludes])),
    notOnRoutes: Object.fromEntries(routes.map(({ id, excludes }) => [id, excludes])),
  };
}

/** A card that was loaded without its words, with them. */
export function withWords(card: RateCard, { apiNames, notInModels, notOnRoutes }: CardWords): RateCard {
  return {
    ...card,
    models: card.models.map((model) => ({ ...model, apiIds: apiNames[model.id] ?? [], excludes: notInModels[model.id] ?? [] })),
    routes: card.routes.map((route) => ({ ...route, excludes: notOnRoutes[route.id] ?? [] })),
  };
}
