-- Reports as they came. `raw` and `text` are null once they are redacted; their hashes stay.
create table report (
  number        integer primary key,
  id            text not null unique,
  outlet        text,
  url           text,
  title         text,
  published     text,
  received_at   text not null,
  origin        text not null,
  media_type    text not null,
  raw           blob,
  raw_sha256    text not null,
  text          text,
  text_sha256   text not null,
  extractor     text not null,
  unread        text,
  redacted_at   text
);
create unique index report_same on report (coalesce(outlet, ''), coalesce(url, ''), raw_sha256);
create index report_published on report (published);

-- A run codes reports with one state of the rules.
create table run (
  number      integer primary key,
  kind        text not null check (kind in ('add', 'recode')),
  version     text not null,
  rules       text not null,
  overlays    text not null,
  started_at  text not null
);

-- The runs that coded a report; the last one is the present coding.
create table coding (
  report  integer not null references report (number),
  run     integer not null references run (number),
  primary key (report, run)
) without rowid;

-- A claim is present from the run that made it to the run that replaced or dropped it. Its row is that of the
-- published schema without `report` and `coder`, which stand in `report` and `coding`.
create table claim (
  number  integer primary key,
  report  integer not null references report (number),
  id      text not null,
  run     integer not null references run (number),
  until   integer references run (number),
  type    text not null,
  status  text not null,
  place   integer not null,
  row     text not null
);
create index claim_report on claim (report, until);
create index claim_id on claim (id, run);

-- What people say of claims; never changed, only added to.
create table review (
  number     integer primary key,
  id         text not null unique,
  at         text not null,
  by         text not null,
  kind       text not null check (kind in
             ('accept', 'reject', 'correct', 'add', 'must-link', 'cannot-link', 'note', 'begin-blank', 'end-blank')),
  report     integer references report (number),
  claim      text,
  other      text,
  slot       text,
  value      text,
  reason     text,
  rules      text
);
create index review_claim on review (claim);
create index review_report on review (report);

create table outlet (
  name       text primary key,
  country    text,
  alignment  text
) without rowid;

create table feed (
  url            text primary key,
  outlet         text,
  etag           text,
  modified       text,
  last_success   text,
  last_entry     text,
  failures       integer not null default 0,
  last_failure   text,
  not_before     text
) without rowid;

-- Saved mappings of the columns of a user's tables.
create table mapping (
  name     text primary key,
  columns  text not null
) without rowid;

create table redaction (
  number  integer primary key,
  at      text not null,
  by      text not null,
  reason  text not null,
  kind    text not null check (kind in ('report', 'span', 'person')),
  report  integer not null references report (number),
  begin   integer,
  "end"   integer,
  sha256  text not null
);

-- Every act upon the register. Each entry's hash covers the one before. It holds ids and hashes, never words of a report.
create table log (
  seq      integer primary key,
  at       text not null,
  by       text not null,
  action   text not null,
  subject  text not null,
  detail   text not null,
  previous text not null,
  hash     text not null
);
create trigger log_is_not_changed before update on log
begin select raise(abort, 'the log is only added to'); end;
create trigger log_is_not_cut before delete on log
begin select raise(abort, 'the log is only added to'); end;

-- The key that signs the head of the log in the manifest of an export.
create table signing (
  one          integer primary key check (one = 1),
  public_key   text not null,
  private_key  text not null
);

-- Normalised words, stems and lemmas: what a search in Arabic finds. Row ids are those of report and claim.
create virtual table report_words using fts5(words, content='', contentless_delete=1, tokenize='unicode61');
create virtual table claim_words using fts5(words, content='', contentless_delete=1, tokenize='unicode61');
