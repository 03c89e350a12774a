/** What the desk's API answers of reports, claims and reviews. Field names are those of the published rows. */
import type { IncidentRow } from './derived';

export type * from './derived';

export interface Span {
  /** Code points of the report's text. */
  readonly begin: number;
  readonly end: number;
  readonly text?: string;
}

export type Precision =
  | 'site' | 'neighbourhood' | 'village' | 'town' | 'subdistrict' | 'district' | 'admin1' | 'region' | 'country';

export interface PlaceName {
  readonly id: string | null;
  readonly name_ar: string | null;
  readonly name_en: string | null;
  readonly lat?: number | null;
  readonly lon?: number | null;
}

export interface ClaimPlace extends Span, PlaceName {
  readonly country?: string | null;
  readonly admin1?: string | null;
  readonly pcode?: string | null;
  readonly precision?: Precision | null;
  readonly candidates?: readonly PlaceName[];
  readonly relation?: string | null;
  readonly distance_km?: number | null;
  readonly basis?: 'stated' | 'carried';
}

export interface PartyName {
  readonly id: string | null;
  readonly name_ar: string | null;
  readonly name_en: string | null;
}

export interface ClaimParty extends Span {
  readonly id?: string | null;
  readonly name_ar?: string | null;
  readonly name_en?: string | null;
  readonly country?: string | null;
  readonly sector?: string | null;
  readonly private?: boolean;
  readonly site?: ClaimPlace;
}

export type Stance = 'asserts' | 'denies' | 'doubts' | 'claims-responsibility' | 'admits' | 'alleges';

export interface ClaimSpeaker extends ClaimParty {
  readonly kind?: string;
  readonly stance?: Stance;
}

export interface ClaimTime {
  readonly begin?: number;
  readonly end?: number;
  readonly text?: string;
  readonly from: string;
  readonly to: string;
  readonly basis: 'stated' | 'carried' | 'report-date';
}

export interface ClaimCount extends Span {
  readonly what: string;
  readonly category?: string;
  readonly side?: string | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly vague?: string | null;
  readonly part_of?: number | null;
}

export interface ClaimFraming extends Span {
  readonly judges?: string | null;
  readonly neutral?: string | null;
}

export type ClaimStatus = 'actual' | 'future' | 'hypothetical' | 'negated';

export interface Claim {
  readonly schema: string;
  readonly id: string;
  readonly report: {
    readonly id: string;
    readonly outlet?: string | null;
    readonly published?: string | null;
    readonly url?: string | null;
    readonly title?: string | null;
  };
  readonly sentence: Span;
  readonly trigger: Span;
  readonly type: string;
  readonly mode?: string | null;
  readonly contexts?: readonly string[];
  readonly effect?: string | null;
  readonly about?: Span | null;
  readonly acled?: { readonly event_type?: string; readonly sub_event_type?: string } | null;
  readonly cameo?: string | null;
  readonly status: ClaimStatus;
  readonly scope: 'instance' | 'aggregate';
  readonly actor: readonly ClaimParty[];
  readonly recipient: readonly ClaimParty[];
  readonly mediator?: readonly ClaimParty[];
  readonly guarantor?: readonly ClaimParty[];
  readonly place: readonly ClaimPlace[];
  readonly within?: readonly ClaimPlace[];
  readonly time?: ClaimTime | null;
  readonly speakers: readonly ClaimSpeaker[];
  readonly counts?: readonly ClaimCount[];
  readonly means?: readonly Span[];
  readonly framing?: readonly ClaimFraming[];
  readonly confidence?: number;
  readonly because: readonly string[];
  readonly coder: { readonly version?: string; readonly rules?: string };
}

export type Verdict = 'unreviewed' | 'accepted' | 'corrected' | 'rejected' | 'added';

/** Words that name a private person, and the role to show in their stead. */
export type Persons = readonly (Span & { readonly role: string | null })[];

export interface ReportClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly by_person: boolean;
  readonly incident: string | null;
  readonly private: Persons;
}

/** A claim as evidence of a derived row: with its sentence and report. */
export interface EvidenceClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly incident: string | null;
  readonly sentence: string;
  readonly private?: Persons;
  readonly report: ReportHead & { readonly composed?: boolean };
}

export interface Framing extends Span {
  readonly neutral: string | null;
  readonly direction?: string | null;
  readonly target?: string | null;
}

export interface Review {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly report: string | null;
  readonly claim: string | null;
  readonly other: string | null;
  readonly slot: string | null;
  readonly value: unknown;
  readonly reason: string | null;
  readonly rules?: string | null;
  /** The review that this one takes back. */
  readonly undoes?: string | null;
  readonly undone: boolean;
}

export interface ReportHead {
  readonly id: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly title: string | null;
}

export interface ReportRow extends ReportHead {
  readonly url: string | null;
  readonly claims: number;
  readonly incidents: number;
  readonly reviewed: number;
  readonly composed: boolean;
}

export interface ReportText extends ReportHead {
  readonly url?: string | null;
  readonly text: string;
  readonly received_at?: string | null;
  readonly redacted?: boolean;
  readonly composed?: boolean;
}

export interface ReportAnswer {
  readonly report: ReportText;
  readonly claims: readonly ReportClaim[];
  readonly framing: readonly Framing[];
  readonly reviews: readonly Review[];
  readonly blank: boolean;
}

/** A text coded and stored nowhere. */
export interface Coded {
  readonly report: ReportText;
  readonly claims: readonly ReportClaim[];
  readonly framing: readonly Framing[];
  /** Reasons by claim, where the server tells them at once. */
  readonly why?: Readonly<Record<string, Why>>;
}

export interface CodedFiles {
  readonly reports: readonly Coded[];
  readonly refused: readonly { readonly file: string; readonly message: string }[];
}

export interface Page<T> {
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly rows: readonly T[];
}

export interface Job {
  readonly id: string;
  readonly what: string;
  readonly done: number;
  readonly total: number | null;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly refused: readonly { readonly origin: string; readonly message: string }[];
  readonly message: string | null;
}

export interface Status {
  readonly version: string;
  readonly rules: string;
  /** Null while the first one is being derived; then there are no incidents either. */
  readonly snapshot: string | null;
  readonly building: boolean;
  readonly composed: boolean;
  readonly empty: boolean;
  /** Who reviews from here. */
  readonly by?: string;
  readonly counts: {
    readonly reports: number;
    readonly claims: number;
    readonly incidents: number | null;
    readonly outlets: number;
    readonly reviewed: number | null;
  };
  readonly days: { readonly first: string | null; readonly last: string | null };
  readonly job: Job | null;
  readonly languages: readonly string[];
  readonly settings: { readonly tiles: string | null };
}

export interface Why {
  readonly claim: string;
  readonly slots: readonly {
    readonly slot: string;
    readonly text: string;
    readonly begin: number | null;
    readonly end: number | null;
    readonly rules: readonly {
      readonly id: string;
      readonly file: string | null;
      readonly note: string | null;
      readonly examples: readonly { readonly text: string; readonly expect: unknown }[];
      readonly counter_examples: readonly string[];
    }[];
  }[];
  readonly confidence: {
    readonly value: number;
    readonly parts: readonly { readonly name: string; readonly points: number }[];
  } | null;
}

export interface BookEntry extends PartyName {
  readonly id: string;
  readonly kind: string | null;
  readonly country: string | null;
  readonly sector?: string | null;
  readonly admin?: string | null;
  readonly lat?: number | null;
  readonly lon?: number | null;
}

export interface QueueItem {
  readonly claim: Claim;
  readonly report: ReportHead;
  readonly sentence: string;
  readonly private?: Persons;
  /** 0 (sure) to 1. */
  readonly doubt: number;
  readonly weight: number;
  readonly reasons: readonly string[];
}

export type ReviewKind =
  | 'accept' | 'reject' | 'correct' | 'add' | 'note' | 'must-link' | 'cannot-link' | 'begin-blank' | 'end-blank';

export interface NewReview {
  readonly kind: ReviewKind;
  readonly claim?: string;
  readonly other?: string;
  readonly report?: string;
  readonly slot?: string;
  readonly value?: unknown;
  readonly reason?: string;
  readonly type?: string;
  readonly trigger?: { readonly begin: number; readonly end: number };
}

export interface Reviewed {
  readonly review: Review;
  readonly claims: readonly ReportClaim[];
}

export interface Agreement {
  readonly units: number;
  readonly kappa: number | null;
  readonly alpha: number | null;
  readonly f1: Readonly<Record<string, number | null>>;
  readonly reports: number;
}

export interface SearchAnswer {
  readonly reports: readonly ReportRow[];
  readonly claims: readonly { readonly claim: Claim; readonly sentence: string; readonly private?: Persons }[];
  readonly incidents: readonly IncidentRow[];
}
