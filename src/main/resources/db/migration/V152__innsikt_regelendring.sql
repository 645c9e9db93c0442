-- Hva kommunen har bestemt om reglene for når en sak står fast: det som sto, blir stående, så det kan gjøres om.
create table innsikt_regelendring (
    id         uuid primary key,
    kommune    text        not null references kommune,
    regel      text        not null,
    tjeneste   text,
    foer_paa   boolean,
    foer_dager integer,
    paa        boolean,
    dager      integer,
    av         uuid        not null references person,
    tid        timestamptz not null,
    check ((foer_paa is null) = (foer_dager is null)),
    check ((paa is null) = (dager is null))
);
create index innsikt_regelendring_kommune on innsikt_regelendring (kommune, tid desc);
create index innsikt_regelendring_av on innsikt_regelendring (av);
comment on table innsikt_regelendring is 'Endringene en kommune har gjort i reglene for når en sak står fast.';
comment on column innsikt_regelendring.id is 'Radens id.';
comment on column innsikt_regelendring.kommune is 'Kommunen.';
comment on column innsikt_regelendring.regel is 'Regelen.';
comment on column innsikt_regelendring.tjeneste is 'Tjenesten det gjelder; tom for alle.';
comment on column innsikt_regelendring.foer_paa is 'Om kommunen selv hadde den på; tom når den ikke hadde bestemt noe.';
comment on column innsikt_regelendring.foer_dager is 'Dagene kommunen selv hadde; tom når den ikke hadde bestemt noe.';
comment on column innsikt_regelendring.paa is 'Om den er på; tom når det som ellers gjelder, gjelder igjen.';
comment on column innsikt_regelendring.dager is 'Dagene; tom når det som ellers gjelder, gjelder igjen.';
comment on column innsikt_regelendring.av is 'Den som endret.';
comment on column innsikt_regelendring.tid is 'Når, i forretningstid.';
alter table innsikt_regelendring enable row level security;
create policy egen_kommune on innsikt_regelendring using ((select stafett_bakgrunn())
    or kommune = (select p.kommune from person p where p.id = (select stafett_person())));
