import { type Expect, idsOf, ladderOf } from './known-names.ts';
import type { Wire } from './read-data.ts';

/** Names in the records of routes. */
export function checkRoutes(wire: Wire, expect: Expect) {
  for (const { id, vendor, prices, defaultQualities } of wire.routes) {
    const file = `data/routes/${id}.json`;
    if (vendor !== null) expect(idsOf(wire.vendors), vendor, file, 'vendor', 'vendor');
    if (prices.kind === 'tier' || prices.kind === 'adds') expect(idsOf(wire.routes), prices.route, file, 'prices.route', 'route');
    const sellers = prices.kind === 'plans' ? prices.sellers : [];
    sellers.forEach((seller, index) => {
      expect(idsOf(wire.sellers), seller, file, `prices.sellers[${index}]`, 'seller');
    });
    defaultQualities.forEach(({ model, quality }, index) => {
      const at = `defaultQualities[${index}]`;
      const ladder = ladderOf(wire, model);
      expect(idsOf(wire.models), model, file, `${at}.model`, 'model');
      if (ladder !== undefined) expect(ladder, quality, file, `${at}.quality`, 'rung of its model');
    });
  }
}

/** Names in the records of sellers. */
export function checkSellers(wire: Wire, expect: Expect) {
  for (const { id, ended, offers, rates, claims } of wire.sellers) {
    const file = `data/sellers/${id}.json`;
    if (ended !== null && ended.successor !== null) expect(idsOf(wire.sellers), ended.successor, file, 'ended.successor', 'seller');
    const monthly = idsOf(offers.filter((offer) => offer.kind === 'monthly'));
    offers.forEach(({ monthlyOffer }, index) => {
      if (monthlyOffer !== null) expect(monthly, monthlyOffer, file, `offers[${index}].monthlyOffer`, 'monthly offer of its own');
    });
    rates.forEach(({ model, rung }, index) => {
      if (model === null) return;
      const ladder = ladderOf(wire, model);
      expect(idsOf(wire.models), model, file, `rates[${index}].model`, 'model');
      if (rung !== null && ladder !== undefined) expect(ladder, rung, file, `rates[${index}].rung`, 'rung of its model');
    });
    claims.forEach(({ check }, index) => {
      if (check !== null) expect(idsOf(offers), check.offer, file, `claims[${index}].check.offer`, 'offer of its own');
    });
  }
}
