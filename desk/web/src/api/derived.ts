/** Derived rows and what the pages on incidents, state and sources are told. */
import type { Claim, Framing, Page, PartyName, Persons, PlaceName, ReportHead, Verdict } from './types';

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
    readonly private?: Persons;
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
    /** When the body existed: days, months or years. */
    readonly from?: string | null;
    readonly until?: string | null;
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
  readonly statements: readonly {
    readonly claim: Claim;
    readonly sentence: string;
    readonly private?: Persons;
    readonly stance: string;
  }[];
}

export interface Sources {
  readonly outlets: readonly {
    readonly name: string;
    readonly country: string | null;
    readonly alignment: string | null;
    readonly composed?: boolean;
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
