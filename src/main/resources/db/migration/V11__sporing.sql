create table spor (
    id       bigint generated always as identity primary key,
    tid      timestamptz not null,
    person   text        not null,
    sak      uuid,
    hendelse text        not null,
    fakta    jsonb       not null
);
create index spor_sak on spor (sak, id);
comment on table spor is 'Alt som har skjedd, i den rekkefølgen det skjedde. Bare tillegg: programmet kan ikke endre eller slette.';
comment on column spor.id is 'Løpenummer.';
comment on column spor.tid is 'Når, i forretningstid.';
comment on column spor.person is 'Hvem: personens id, eller navnet på bakgrunnsarbeidet.';
comment on column spor.sak is 'Saken; tom når hendelsen ikke gjelder én sak. Uten fremmednøkkel: sporet overlever at saken slettes.';
comment on column spor.hendelse is 'Hva som skjedde, som hendelsens navn.';
comment on column spor.fakta is 'Id-er og enkle fakta; aldri navn eller fritekst.';
revoke update, delete, truncate on spor from stafett_app;
