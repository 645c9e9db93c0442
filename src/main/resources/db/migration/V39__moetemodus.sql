-- Et møte som holdes: referatet det ble til, og kladden til hver av dem som skriver.
alter table moete add column referat uuid references loggpost;
create index moete_referat on moete (referat);
comment on column moete.referat is 'Referatet; tomt når møtet ikke er holdt, eller ble holdt uten.';
alter table loggkladd add column moete uuid references moete;
create index loggkladd_moete on loggkladd (moete);
comment on column loggkladd.moete is 'Møtet det skrives i; tomt når det skrives rett i loggen.';
