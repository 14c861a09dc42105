import { describe, expect, test } from 'vitest';
import { confirming, EVIDENCE_KINDS, type EvidenceKind, type FigureOwner, speaksFirstHand } from '../../src/domain/evidence-kind.ts';

const kept = (kinds: readonly EvidenceKind[], owner: FigureOwner) => confirming(kinds, (kind) => kind, owner);

describe('readings that may confirm a figure', () => {
  test.for([
    ['vendor', ['official', 'official-transcription']],
    ['reseller', ['official', 'official-transcription', 'gateway', 'seller']],
  ] as [FigureOwner, EvidenceKind[]][])('of a %s are, where all kinds speak, %s', ([owner, expected]) => {
    expect(kept(EVIDENCE_KINDS, owner)).toEqual(expected);
  });

  test('are the strongest there are: weaker ones where nothing else speaks', () => {
    expect(kept(['third-party', 'gateway', 'third-party', 'seller'], 'vendor')).toEqual(['gateway', 'seller']);
    expect(kept(['third-party', 'third-party'], 'vendor')).toEqual(['third-party', 'third-party']);
    expect(kept(['third-party'], 'reseller')).toEqual(['third-party']);
    expect(kept([], 'vendor')).toEqual([]);
  });

  test('keep their order and lose none of the strongest kind', () => {
    expect(kept(['official-transcription', 'gateway', 'official'], 'vendor')).toEqual(['official-transcription', 'official']);
  });
});

describe('a first-hand word', () => {
  test.for([
    ['vendor', ['official', 'official-transcription']],
    ['reseller', ['official', 'official-transcription', 'gateway', 'seller']],
  ] as [FigureOwner, EvidenceKind[]][])('on a figure of a %s is that of %s', ([owner, expected]) => {
    expect(EVIDENCE_KINDS.filter((kind) => speaksFirstHand(kind, owner))).toEqual(expected);
  });
});
