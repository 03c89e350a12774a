/** What the desk's API answers. Field names are those of the published rows. */

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

export interface ReportClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly by_person: boolean;
  readonly incident: string | null;
  /** Words that name a private person, and the role to show in their stead. */
  readonly private: readonly (Span & { readonly role: string | null })[];
}

/** A claim as evidence of a derived row: with its sentence and report. */
export interface EvidenceClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly incident: string | null;
  readonly sentence: string;
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
  readonly snapshot: string;
  readonly building: boolean;
  readonly composed: boolean;
  readonly empty: boolean;
  readonly counts: {
    readonly reports: number;
    readonly claims: number;
    readonly incidents: number;
    readonly outlets: number;
    readonly reviewed: number;
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

export interface Voice extends PartyName {
  readonly kind: string;
  readonly stance: string;
}

/** What all derived rows have. */
export interface Derived {
  readonly id: string;
  readonly claims: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
  readonly asserted_by: readonly Voice[];
  readonly denied_by: readonly Voice[];
  readonly doubted_by: readonly Voice[];
  readonly outlets: readonly string[];
  readonly sources: number;
}

export interface CountRange {
  readonly what: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly given: readonly {
    readonly claim: string;
    readonly by: string | null;
    readonly outlet?: string | null;
    readonly category: string | null;
    readonly min: number | null;
    readonly max: number | null;
    readonly vague: string | null;
  }[];
}

export interface Incident extends Derived {
  readonly type: string;
  readonly mode: string | null;
  readonly status: string;
  readonly actor: readonly PartyName[];
  readonly recipient: readonly PartyName[];
  readonly place: readonly PlaceName[];
  readonly from: string | null;
  readonly to: string | null;
  readonly time_basis: string;
  readonly counts: readonly CountRange[];
  readonly contradictions: readonly {
    readonly about: string;
    readonly values: readonly string[];
    readonly claims: readonly string[];
  }[];
}

export interface IncidentRow extends Incident {
  readonly reports: number;
  readonly outlets_told: readonly string[];
  readonly denied: boolean;
  readonly contradicted: boolean;
  readonly claims_count: number;
}

export interface IncidentPage extends Page<IncidentRow> {
  readonly facets: {
    readonly types: readonly { readonly type: string; readonly count: number }[];
    readonly months: readonly { readonly month: string; readonly count: number }[];
    readonly outlets: readonly { readonly outlet: string; readonly count: number }[];
  };
}

export interface Telling {
  readonly report: ReportHead;
  readonly copies: readonly { readonly id: string; readonly outlet: string | null }[];
  readonly claims: readonly {
    readonly claim: Claim;
    readonly verdict: Verdict;
    readonly sentence: string;
    readonly stance: string;
  }[];
  readonly framing: readonly Framing[];
}

export interface IncidentAnswer {
  readonly incident: Incident;
  readonly redirected_from: string | null;
  readonly tellings: readonly Telling[];
  readonly numbers: readonly CountRange[];
}

export interface MapAnswer {
  readonly incidents: GeoJSON.FeatureCollection<GeoJSON.Point>;
  readonly unplaced: number;
  readonly control: GeoJSON.FeatureCollection<GeoJSON.Point>;
}

export interface Timeline {
  readonly days: readonly { readonly day: string; readonly types: Readonly<Record<string, number>> }[];
  readonly undated: number;
}

export interface NetworkNode extends PartyName {
  readonly id: string;
  readonly sector: string | null;
  readonly country: string | null;
  readonly acts: number;
  readonly ties: number;
}

export interface NetworkEdge {
  readonly source: string;
  readonly target: string;
  readonly kind: 'tie' | 'act';
  readonly tie?: string;
  readonly type?: string;
  readonly stage?: string;
  readonly hostile: boolean;
  readonly weight: number;
  readonly since: string | null;
  readonly claims: readonly string[];
}

export interface Network {
  readonly as_of: string | null;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

export interface Tie extends Derived {
  readonly kind: 'backs' | 'aligned' | 'allied' | 'hostile';
  readonly actor: PartyName;
  readonly recipient: PartyName;
  readonly stage: 'begun' | 'standing' | 'renewed' | 'reduced' | 'ended';
  readonly since: string | null;
}

export interface Control extends Derived {
  readonly place: PlaceName;
  readonly holder: readonly PartyName[];
  readonly from: readonly PartyName[];
  readonly stage: 'held' | 'taken' | 'contested' | 'expected';
  readonly expected_holder: readonly PartyName[];
  readonly since: string | null;
}

export interface Accord extends Derived {
  readonly kind: string;
  readonly parties: readonly PartyName[];
  readonly mediators: readonly PartyName[];
  readonly guarantors: readonly PartyName[];
  readonly place: readonly PlaceName[];
  readonly about: string | null;
  readonly stage: string;
  readonly since: string | null;
}

export interface Position extends Derived {
  readonly party: PartyName;
  readonly matter: string;
  readonly stance: 'attends' | 'refuses' | 'demands' | 'accepts';
}

export interface Lineage extends Derived {
  readonly what: string;
  readonly groups: readonly PartyName[];
  readonly into: readonly PartyName[];
  readonly from: readonly PartyName[];
  readonly number: number | null;
  readonly status: string;
}

export interface ActorRow extends PartyName {
  readonly id: string;
  readonly sector: string | null;
  readonly country: string | null;
  readonly did: number;
  readonly suffered: number;
  readonly said: number;
}

export interface ActorAnswer {
  readonly entry: {
    readonly id: string;
    readonly name_ar: string;
    readonly name_en: string | null;
    readonly country: string | null;
    readonly sector: string | null;
    readonly kind: string | null;
    readonly parent: PartyName | null;
    readonly leaders: readonly PartyName[];
    readonly aliases: readonly {
      readonly name: string;
      readonly uses: number;
      readonly outlets: readonly string[];
      readonly loaded: boolean;
      readonly neutral?: string | null;
    }[];
    readonly sources: readonly string[];
  };
  readonly counts: {
    readonly actor: Readonly<Record<string, number>>;
    readonly recipient: Readonly<Record<string, number>>;
    readonly speaker: Readonly<Record<string, number>>;
  };
  readonly ties: readonly Tie[];
  readonly incidents: readonly IncidentRow[];
  readonly statements: readonly { readonly claim: Claim; readonly sentence: string; readonly stance: string }[];
}

export interface Sources {
  readonly outlets: readonly {
    readonly name: string;
    readonly country: string | null;
    readonly alignment: string | null;
    readonly reports: number;
    readonly claims: number;
    readonly first: string | null;
    readonly last: string | null;
    readonly silent_days: number | null;
  }[];
  readonly feeds: readonly {
    readonly url: string;
    readonly outlet: string | null;
    readonly last_success: string | null;
    readonly last_entry: string | null;
    readonly failures: number;
    readonly silent_days: number | null;
  }[];
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
  readonly claims: readonly { readonly claim: Claim; readonly sentence: string }[];
  readonly incidents: readonly IncidentRow[];
}
