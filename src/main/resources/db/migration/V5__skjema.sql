create table svar (
    id         uuid primary key,
    sak        uuid        not null references sak,
    oppgave    text        not null,
    definisjon text        not null,
    trinn      text        not null,
    skjema     text        not null,
    innhold    jsonb       not null,
    person     uuid        not null references person,
    tid        timestamptz not null,
    skjermet   boolean     not null
);
create index svar_sak on svar (sak, tid);
create index svar_oppgave on svar (oppgave, skjema);
create index svar_person on svar (person);
comment on table svar is 'Besvarte skjemaer, knyttet til saken og mulig å slette med den.';
comment on column svar.id is 'Svarets id.';
comment on column svar.sak is 'Saken.';
comment on column svar.oppgave is 'Oppgaven det ble gitt i.';
comment on column svar.definisjon is 'Modellen oppgaven hører til; bestemmer hvilken utgave av skjemaet som gjaldt.';
comment on column svar.trinn is 'Trinnets id i modellen.';
comment on column svar.skjema is 'Skjemaets id.';
comment on column svar.innhold is 'Svaret, kontrollert mot skjemaet.';
comment on column svar.person is 'Den som svarte.';
comment on column svar.tid is 'Når, i forretningstid.';
comment on column svar.skjermet is 'Hører til akuttrommet; vises aldri i saken.';

create table utkast (
    oppgave text        not null,
    skjema  text        not null,
    sak     uuid        not null references sak,
    versjon integer     not null,
    innhold jsonb       not null,
    person  uuid        not null references person,
    tid     timestamptz not null,
    skjermet boolean    not null,
    primary key (oppgave, skjema)
);
create index utkast_sak on utkast (sak);
create index utkast_person on utkast (person);
comment on table utkast is 'Det som er skrevet, men ikke sendt. Kontrolleres aldri mot skjemaet.';
comment on column utkast.oppgave is 'Oppgaven.';
comment on column utkast.skjema is 'Skjemaets id.';
comment on column utkast.sak is 'Saken.';
comment on column utkast.versjon is 'Øker for hver lagring; den som lagrer på en eldre versjon får se den andres tekst.';
comment on column utkast.innhold is 'Det som er skrevet.';
comment on column utkast.person is 'Den som skrev sist.';
comment on column utkast.tid is 'Når det sist ble lagret, i forretningstid.';
comment on column utkast.skjermet is 'Hører til akuttrommet; vises aldri i saken.';
