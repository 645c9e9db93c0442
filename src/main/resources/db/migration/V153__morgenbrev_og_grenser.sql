-- Lederen får hver arbeidsdag vite på e-post hvor mange saker som står fast, og kan få vite det med en gang når det haster (ADR 0063). Bare tall.
alter table epost add column slag text not null default 'varsler' check (slag in ('varsler', 'morgen', 'grense'));
comment on column epost.slag is 'varsler: det som står i appen; morgen: hvor mange saker som står fast; grense: det samme, fordi det haster.';

create table ledervarsel (
    person uuid primary key references person,
    morgen boolean not null,
    grense boolean not null
);
comment on table ledervarsel is 'Hva en leder vil ha på e-post om saker som står fast; den som ikke har valgt, får begge.';
comment on column ledervarsel.person is 'Lederen.';
comment on column ledervarsel.morgen is 'Om morgenen, på arbeidsdager.';
comment on column ledervarsel.grense is 'Med en gang, når kommunens grense er nådd.';
alter table ledervarsel enable row level security;
create policy den_det_gjelder on ledervarsel using ((select stafett_bakgrunn()) or person = (select stafett_person()));

create table innsikt_grense (
    kommune  text primary key references kommune,
    antall   integer check (antall between 1 and 999),
    alvorlig boolean not null
);
comment on table innsikt_grense is 'Når lederne i kommunen skal få vite det med en gang. En kommune uten rad har ingen grense.';
comment on column innsikt_grense.kommune is 'Kommunen.';
comment on column innsikt_grense.antall is 'Når lederen ser så mange saker stå fast i en enhet; tom når det ikke er noen grense.';
comment on column innsikt_grense.alvorlig is 'Når en sak ingen har ansvaret for, kommer til.';

alter table innsikt_grense enable row level security;
create policy egen_kommune on innsikt_grense using ((select stafett_bakgrunn())
    or kommune = (select p.kommune from person p where p.id = (select stafett_person())));

create table innsikt_alvorlig (
    sak uuid primary key references sak on delete cascade,
    tid timestamptz not null
);
comment on table innsikt_alvorlig is 'Sakene ingen har ansvaret for, slik at bare de nye er nye. Følges også der ingen har bedt om å få vite det.';
comment on column innsikt_alvorlig.sak is 'Saken.';
comment on column innsikt_alvorlig.tid is 'Da den ble det, i forretningstid.';
call vern_saksinnhold('innsikt_alvorlig');
insert into innsikt_alvorlig (sak, tid) select distinct x.sak, now() from innsikt_stans x where x.tyngde = 3;

create table innsikt_over_grensen (
    leder uuid        not null references person,
    enhet uuid        not null references enhet on delete cascade,
    tid   timestamptz not null,
    primary key (leder, enhet)
);
create index innsikt_over_grensen_enhet on innsikt_over_grensen (enhet);
comment on table innsikt_over_grensen is 'Lederne som ser så mange saker stå fast i en enhet som grensen i kommunen, slik at det sies én gang. En sak hun ikke ser, teller ikke.';
comment on column innsikt_over_grensen.leder is 'Lederen.';
comment on column innsikt_over_grensen.enhet is 'Enheten hun leder.';
comment on column innsikt_over_grensen.tid is 'Da grensen ble nådd for henne, i forretningstid.';
alter table innsikt_over_grensen enable row level security;
create policy bare_bakgrunnen on innsikt_over_grensen using ((select stafett_bakgrunn()));
