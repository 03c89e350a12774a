import { describe, expect, it } from 'vitest';
import { askedLanguage, withoutLanguage } from '../../src/state/preferences';

describe('preferences', () => {
  it('take the language that the address asks for, and only one that there is', () => {
    expect(askedLanguage('?q=x&lang=en')).toBe('en');
    expect(askedLanguage('?lang=ar')).toBe('ar');
    expect(askedLanguage('?lang=fr')).toBeNull();
    expect(askedLanguage('')).toBeNull();
  });

  it('leave the rest of the address as it is', () => {
    expect(withoutLanguage('http://127.0.0.1:8377/map?type=ASSAULT&lang=en#x')).toBe('http://127.0.0.1:8377/map?type=ASSAULT#x');
  });
});
