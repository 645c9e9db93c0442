-- Den som tas ut av et møte, har svart noe. Det blir stående ved siden av slik møtet sto da.
alter table moeteversjon add column bedte jsonb not null default '[]';
comment on column moeteversjon.bedte is 'De som var bedt, og det de hadde svart da; tom for det som er eldre enn kolonnen.';
