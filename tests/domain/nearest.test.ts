import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/domain/nearest.ts';

describe('the distance of two texts', () => {
  test.for([
    ['', '', 0],
    ['meter', 'meter', 0],
    ['meter', 'metre', 1],
    ['image-ouput', 'image-output', 1],
    ['batch', 'flex', 5],
  ] as const)('from “%s” to “%s” is %i', ([from, to, distance]) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });
});

describe('the nearest name', () => {
  const names = ['standard', 'batch', 'flex', 'priority'];
  test.for([
    ['standart', 'standard'],
    ['Batch', 'batch'],
    ['prioritiy', 'priority'],
    ['express', undefined],
    ['', undefined],
  ] as const)('to “%s” is %s', ([text, name]) => {
    expect(nearest(text, names)).toBe(name);
  });
});
