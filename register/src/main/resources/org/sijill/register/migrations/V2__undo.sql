-- A review may take back another one: kind `undo`, with the id of the other in `undoes`.
create table review_with_undo (
  number     integer primary key,
  id         text not null unique,
  at         text not null,
  by         text not null,
  kind       text not null check (kind in
             ('accept', 'reject', 'correct', 'add', 'must-link', 'cannot-link', 'note', 'begin-blank', 'end-blank',
              'undo')),
  report     integer references report (number),
  claim      text,
  other      text,
  slot       text,
  value      text,
  reason     text,
  rules      text,
  undoes     text
);
insert into review_with_undo
  select number, id, at, by, kind, report, claim, other, slot, value, reason, rules, null from review;
drop table review;
alter table review_with_undo rename to review;
create index review_claim on review (claim);
create index review_report on review (report);
