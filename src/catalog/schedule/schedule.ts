import type { Day, When } from '../../domain/day.ts';
import type { Catalog } from '../catalog.ts';
import { endOf, type Proof, proofsOf } from '../evidence.ts';
import { toWhen } from '../rate-card.ts';
import type { ScheduledEvent, ScheduleStatus, ScheduleSubject, ScheduleVersion } from './scheduled.ts';

type WireModel = Catalog['models'][number];
type WireLifecycle = WireModel['lifecycle'][number];
type WireNotice = Catalog['notices'][number];

const least = (days: readonly Day[]): Day | undefined => [...days].sort()[0];

/** The first reading of some evidence on a day that is proven and lies before the event. */
function firstReading(proofs: readonly Proof[], { latest }: When): Day | undefined {
  return least(proofs.filter(({ reading }) => reading.precision === 'exact' && reading.on < latest).map(({ reading }) => reading.on));
}

/** Corrections of ours that touched what stands at some places of the data, such as `data/models/x.json#lifecycle[2]`. */
function correctionsAt(catalog: Catalog, places: readonly string[]): WireNotice[] {
  const covers = (path: string, other: string) => other === path || (other.startsWith(path) && /^[.[#]/.test(other.slice(path.length)));
  return catalog.notices.filter(({ corrects = [] }) =>
    corrects.some((path) => places.some((place) => covers(path, place) || covers(place, path))),
  );
}

type Versions = ScheduledEvent['versions'];

function eventOf(catalog: Catalog, id: string, subject: ScheduleSubject, versions: Versions): ScheduledEvent {
  const places = versions.map(({ place: { file, at } }) => (at === '' ? file : `${file}#${at}`));
  const corrections = correctionsAt(catalog, places);
  const readings = versions.flatMap(({ proofs }) => proofs.map(({ reading }) => reading.on));
  const days = [...versions.map(({ recorded }) => recorded), ...readings, ...corrections.map(({ recordedOn }) => recordedOn)];
  // A moved day, a withdrawal and a confirmation each bring a reading, so that each raises the count.
  const revision = readings.length - 1 + corrections.length;
  return { id, subject, versions, revision, revised: days.sort().at(-1) ?? versions[0].recorded };
}

const isFilled = (versions: ScheduleVersion[]): versions is Versions => versions.length > 0;

/** What is announced of a model, by kind: ends of sale always, other events where one was only announced. */
function lifecycleEvents(catalog: Catalog, model: WireModel): ScheduledEvent[] {
  const deprecated = model.lifecycle.find(({ kind }) => kind === 'deprecated');
  const kinds = new Set(
    model.lifecycle.filter(({ kind, status }) => kind === 'shutdown' || status !== 'confirmed').map(({ kind }) => kind),
  );
  return [...kinds].flatMap((kind) => {
    const own = model.lifecycle.filter((event) => event.kind === kind);
    const file = `data/models/${model.id}.json`;
    const versions = own.map((event, index): ScheduleVersion => {
      const place = { file, at: `lifecycle[${model.lifecycle.indexOf(event)}]` };
      const isOff = event.status === 'withdrawn';
      const when = toWhen((isOff ? own[index - 1] : event)?.on ?? event.on);
      const proofs = proofsOf(catalog, event.evidence);
      const dayReadOn = firstReading(proofs, when);
      // A deprecation is the announcement of the first end; what followed it has only its own readings.
      const told = index === 0 && kind === 'shutdown' && deprecated !== undefined ? [toWhen(deprecated.on).latest] : [];
      const since = isOff ? toWhen(event.on).latest : least([...told, dayReadOn ?? when.latest, when.latest]);
      return { ...versionBase(event), when, proofs, place, dayReadOn, since: since ?? when.latest };
    });
    return isFilled(versions) ? [eventOf(catalog, `${kind}-${model.id}`, { kind, model: model.id }, versions)] : [];
  });
}

function versionBase(event: WireLifecycle): Pick<ScheduleVersion, 'recorded' | 'status' | 'text' | 'successors'> {
  return { recorded: event.recordedOn, status: event.status, text: event.note, successors: event.successors };
}

/** The notices that follow one announcement, itself first. */
function chainOf(catalog: Catalog, first: WireNotice): WireNotice[] {
  const next = catalog.notices.find(({ follows }) => follows === first.id);
  return next === undefined ? [first] : [first, ...chainOf(catalog, next)];
}

/** Announced changes of a price, each with what moved it or called it off. */
function priceEvents(catalog: Catalog): ScheduledEvent[] {
  const firsts = catalog.notices.filter(({ kind, follows }) => kind === 'announced' && follows === undefined);
  return firsts.flatMap((first) => {
    const chain = chainOf(catalog, first);
    const versions = chain.map((notice, index): ScheduleVersion => {
      const isOff = notice.kind === 'withdrawn';
      const when = toWhen((isOff ? chain[index - 1] : notice)?.on ?? notice.on);
      const proofs = proofsOf(catalog, notice.evidence);
      const dayReadOn = firstReading(proofs, when);
      const since = isOff ? toWhen(notice.on).latest : (dayReadOn ?? when.latest);
      const status: ScheduleStatus = isOff ? 'withdrawn' : 'announced';
      const place = { file: `data/notices/${notice.id}.json`, at: '' };
      return { since, dayReadOn, recorded: notice.recordedOn, when, status, text: notice.text, successors: [], proofs, place };
    });
    const subject: ScheduleSubject = { kind: 'price', title: first.title, models: first.models };
    return isFilled(versions) ? [eventOf(catalog, `price-${first.id}`, subject, versions)] : [];
  });
}

/** The end of a price as it was recorded with it. */
interface RecordedEnd extends Pick<ScheduleVersion, 'recorded' | 'proofs' | 'place'> {
  ends: Day;
  /** When the next price began; undefined while there is none. */
  next: When | undefined;
}

/** How the end of a price stands, by the day on which the next one began: on it, before it, or not seen yet. */
function statusOfEnd(ends: Day, next: When | undefined): ScheduleStatus {
  if (next === undefined) return 'announced';
  if (next.latest < ends) return 'withdrawn';
  return (next.earliest ?? next.latest) <= ends ? 'confirmed' : 'announced';
}

/** The one version of an end that a price was recorded with. */
function endVersion({ ends, recorded, proofs, next, place }: RecordedEnd): ScheduleVersion {
  const when = { earliest: ends, latest: ends };
  const dayReadOn = firstReading(proofs, when);
  const status = statusOfEnd(ends, next);
  const text = status === 'withdrawn' ? `Another price took its place before that day, by ${next?.latest}.` : undefined;
  return { since: dayReadOn ?? ends, dayReadOn, recorded, when, status, text, successors: [], proofs, place };
}

/** Ends of introductory prices of models. */
function introductoryEvents(catalog: Catalog): ScheduledEvent[] {
  return catalog.rates.flatMap(({ model, route, editions }) => {
    const own = catalog.card.editions.filter((edition) => edition.model === model && edition.route === route);
    return editions.flatMap(({ tier, introductory, recordedOn, from }, index) => {
      const edition = own[index];
      if (edition === undefined || introductory === undefined || introductory.ends === null) return [];
      const version = endVersion({
        ends: introductory.ends,
        recorded: recordedOn,
        proofs: proofsOf(catalog, introductory.evidence),
        next: endOf(catalog, edition),
        place: { file: `data/rates/${route}/${model}.json`, at: `editions[${index}].introductory` },
      });
      const id = `introductory-${model}-${route}-${tier}-${toWhen(from).latest}`;
      return [eventOf(catalog, id, { kind: 'introductory', model, route, tier }, [version])];
    });
  });
}

/** Ends of discounts that sellers of plans print. */
function promotionEvents(catalog: Catalog): ScheduledEvent[] {
  return catalog.sellers.flatMap((seller) =>
    seller.offers.flatMap((offer, at) =>
      offer.editions.flatMap(({ promotion, recordedOn, from }, index) => {
        if (promotion === null || promotion.ends === null) return [];
        const next = offer.editions[index + 1]?.from;
        const version = endVersion({
          ends: promotion.ends,
          recorded: recordedOn,
          proofs: proofsOf(catalog, promotion.evidence),
          next: next === undefined ? undefined : toWhen(next),
          place: { file: `data/sellers/${seller.id}.json`, at: `offers[${at}].editions[${index}].promotion` },
        });
        const id = `promotion-${seller.id}-${offer.id}-${toWhen(from).latest}`;
        return [eventOf(catalog, id, { kind: 'promotion', seller: seller.id, offer: offer.id }, [version])];
      }),
    ),
  );
}

/** Everything that is or was announced for a day, the earliest first. */
export function scheduleOf(catalog: Catalog): ScheduledEvent[] {
  const events = [
    ...catalog.models.flatMap((model) => lifecycleEvents(catalog, model)),
    ...priceEvents(catalog),
    ...introductoryEvents(catalog),
    ...promotionEvents(catalog),
  ];
  const dayOf = ({ versions }: ScheduledEvent) => (versions.at(-1) ?? versions[0]).when.latest;
  return events.sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.id.localeCompare(b.id));
}

/** A price called introductory or limited whose end nobody states. */
export interface EndlessOffer {
  /** The page on which its price stands. */
  href: string;
  subject: Extract<ScheduleSubject, { kind: 'introductory' | 'promotion' }>;
  from: When;
}

/** Introductory prices and discounts in effect of which no end is stated: nothing about them can stand in a calendar. */
export function endlessOffers(catalog: Catalog): EndlessOffer[] {
  const prices = catalog.rates.flatMap(({ model, route, editions }) =>
    editions.flatMap(({ tier, introductory, from }, index): EndlessOffer[] => {
      const isLast = !editions.slice(index + 1).some((edition) => edition.tier === tier);
      if (!isLast || introductory === undefined || introductory.ends !== null) return [];
      return [{ href: `/routes/${route}/`, subject: { kind: 'introductory', model, route, tier }, from: toWhen(from) }];
    }),
  );
  const discounts = catalog.sellers.flatMap((seller) =>
    seller.offers.flatMap(({ id, editions }): EndlessOffer[] => {
      const last = editions.at(-1);
      if (last === undefined || last.promotion === null || last.promotion.ends !== null) return [];
      return [{ href: `/plans/${seller.id}/`, subject: { kind: 'promotion', seller: seller.id, offer: id }, from: toWhen(last.from) }];
    }),
  );
  return [...prices, ...discounts];
}
