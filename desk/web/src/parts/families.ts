/** The families of types by which claims are marked: a colour, a line and a letter each. */
export const FAMILIES = ['force', 'control', 'protest', 'accord', 'support', 'pressure'] as const;
export type Family = (typeof FAMILIES)[number];

/** Every type of the codebook, in its order, with its family. */
const FAMILY_OF = {
  AGREE: 'accord',
  CONSULT: 'accord',
  SUPPORT: 'support',
  CONCEDE: 'accord',
  COOPERATE: 'accord',
  AID: 'support',
  RETREAT: 'control',
  REQUEST: 'pressure',
  ACCUSE: 'pressure',
  REJECT: 'pressure',
  THREATEN: 'pressure',
  PROTEST: 'protest',
  SANCTION: 'pressure',
  MOBILIZE: 'control',
  COERCE: 'control',
  ASSAULT: 'force',
  BACKS: 'support',
  CONTROLS: 'control',
  ALIGNED: 'support',
} as const satisfies Record<string, Family>;

export type ClaimType = keyof typeof FAMILY_OF;
export const TYPES = Object.keys(FAMILY_OF) as readonly ClaimType[];

/** Family of a type; a type that is not known counts as pressure, the mildest mark. */
export function familyOf(type: string): Family {
  return (FAMILY_OF as Readonly<Record<string, Family>>)[type] ?? 'pressure';
}

/** Types of a family, in the codebook's order. */
export function typesOf(family: Family): readonly ClaimType[] {
  return TYPES.filter((type) => FAMILY_OF[type] === family);
}

/** Modes that a type can have, as the codebook lists them. */
export const MODES: Readonly<Record<string, readonly string[]>> = {
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  RETREAT: ['withdraw', 'release', 'return', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: [
    'seize', 'restrict', 'censor', 'curfew', 'martial-law', 'arrest', 'deport', 'withhold', 'misinformation', 'cyber',
  ],
  ASSAULT: [
    'abduct', 'beat', 'torture', 'execute', 'sexual', 'targeted', 'destroy', 'primitive', 'firearms', 'explosives',
    'suicide-attack', 'aerial', 'drone', 'heavy-weapons', 'crowd-control', 'unconventional',
  ],
};

export const STATUSES = ['actual', 'future', 'hypothetical', 'negated'] as const;
export const SCOPES = ['instance', 'aggregate'] as const;
export const EFFECTS = [
  'takes', 'loses', 'hands-over', 'holds', 'contests',
  'begins', 'stands', 'renews', 'reduces', 'ends',
  'proposes', 'negotiates', 'agrees', 'enters-force', 'violates', 'freezes', 'collapses', 'completes',
  'forms', 'merges', 'splits', 'renames', 'joins', 'leaves', 'dissolves',
  'attends', 'refuses', 'demands', 'accepts',
] as const;
