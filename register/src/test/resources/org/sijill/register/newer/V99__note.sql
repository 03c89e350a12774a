alter table outlet add column note text;
