-- Tallene om kommunen til dem som ikke ser sakene (domenets matrise §7, ADR 0064). De telles når en måned er over, og endres ikke siden: et tall
-- som var noe annet i går, kunne sagt hva som skjedde i én sak. Hvilke som holdes tilbake, er bestemt før de skrives.
create table innsikt_tall (
    kommune text   not null references kommune,
    maaned  date   not null check (extract(day from maaned) = 1),
    tabell  text   not null,
    rad     text   not null,
    antall  bigint not null check (antall >= 0),
    saker   integer not null check (saker between 0 and 5 and saker <= antall and (saker > 0 or antall = 0)),
    vist    text   not null check (vist in ('tall', 'faa', 'skjult') and (vist <> 'tall' or antall = 0 or saker = 5)),
    primary key (kommune, maaned, tabell, rad)
);
comment on table innsikt_tall is 'Det som er gitt ut om hver måned i kommunen. Bare bakgrunnen ser tallene bak det som er holdt tilbake: de trengs for at neste måned ikke skal røpe dem.';
comment on column innsikt_tall.kommune is 'Kommunen.';
comment on column innsikt_tall.maaned is 'Den første i måneden; for det som telles hvert halvår, i den siste måneden.';
comment on column innsikt_tall.tabell is 'Hva som er talt: aapne, inn, ut, oppgaver, pinner, venter, valg, gjenaapnet, evaluering, barnet eller akutt.';
comment on column innsikt_tall.rad is 'Hvilket av tallene: alle, eller nivået, tjenesten, enheten, hvem som venter på hvem, eller utfallet.';
comment on column innsikt_tall.antall is 'Tallet slik det var; saker, eller ganger noe skjedde.';
comment on column innsikt_tall.saker is 'Så mange saker det kommer av; 5 er fem eller flere. Fem invitasjoner i én sak er ikke fem.';
comment on column innsikt_tall.vist is 'tall: gitt ut; faa: 1 til 4; skjult: minst fem, men fra færre enn fem saker, eller ville gitt et lite tall.';
alter table innsikt_tall enable row level security;
create policy bare_bakgrunnen on innsikt_tall using ((select stafett_bakgrunn()));

-- En måned er enten gitt ut eller holdt tilbake, og det avgjøres én gang.
create table innsikt_tallmaaned (
    kommune text    not null references kommune,
    maaned  date    not null check (extract(day from maaned) = 1),
    gitt_ut boolean not null,
    primary key (kommune, maaned)
);
comment on table innsikt_tallmaaned is 'Månedene det er avgjort om tallene gis ut. En måned som er holdt tilbake, telles aldri på nytt: var den gitt ut senere, ville forskjellen sagt noe om en sak.';
comment on column innsikt_tallmaaned.kommune is 'Kommunen.';
comment on column innsikt_tallmaaned.maaned is 'Den første i måneden.';
comment on column innsikt_tallmaaned.gitt_ut is 'Om tallene er gitt ut; ellers er de holdt tilbake for alltid.';
alter table innsikt_tallmaaned enable row level security;
create policy bare_bakgrunnen on innsikt_tallmaaned using ((select stafett_bakgrunn()));

create function innsikt_i_kommunen() returns table (maaned date, tabell text, rad text, antall bigint, vist text)
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select t.maaned, t.tabell, t.rad, case when t.vist = 'tall' then t.antall end, t.vist
      from innsikt_tall t
     where t.kommune = (select stafett_kommune())
       and exists (select 1 from rolle r where r.person = (select stafett_person())
                      and (r.rolle = 'koordinator' or t.tabell <> 'akutt' and r.rolle in ('ke', 'ressursperson', 'fagansvarlig', 'personvern')))
       and not exists (select 1 from rolle r where r.person = (select stafett_person()) and r.rolle = 'leder')
$$;
comment on function innsikt_i_kommunen() is 'Tallene om leserens kommune, uten dem som er holdt tilbake; tomt for andre enn dem som skal ha statistikken, og for den som også leder: hun kunne trukket sine egne fra.';
revoke execute on function innsikt_i_kommunen from public;
grant execute on function innsikt_i_kommunen to stafett_app;

-- Hvor lenge hvert trinn tar i kommunen, av de tolv siste hele månedene, regnet ut én gang når måneden er over. Alle trinnene i modellen står her: et
-- trinn som bare sto her når noen hadde vært ved det, ville sagt fra. Fra færre enn fem saker er det ikke noe å si, og av færre enn tjue er den 85. bare den lengste.
create table innsikt_trinntid (
    kommune  text    not null references kommune,
    maaned   date    not null check (extract(day from maaned) = 1),
    tjeneste text    not null,
    nivaa    integer not null,
    trinn    text    not null,
    nummer   text,
    tittel   text    not null,
    antall   integer check (antall >= 5),
    median   integer,
    p85      integer,
    frist    integer,
    primary key (kommune, maaned, tjeneste, nivaa, trinn),
    check (num_nonnulls(antall, median) in (0, 2) and (p85 is null or antall >= 20))
);
comment on table innsikt_trinntid is 'Hvor lenge hvert trinn har tatt, og fristen det har.';
comment on column innsikt_trinntid.kommune is 'Kommunen.';
comment on column innsikt_trinntid.maaned is 'Den første i den siste av de tolv månedene.';
comment on column innsikt_trinntid.tjeneste is 'Tjenesten saken hørte til.';
comment on column innsikt_trinntid.nivaa is 'Nivået.';
comment on column innsikt_trinntid.trinn is 'Trinnets id i modellen.';
comment on column innsikt_trinntid.nummer is 'Trinnets nummer.';
comment on column innsikt_trinntid.tittel is 'Trinnets navn.';
comment on column innsikt_trinntid.antall is 'Hvor mange saker det er gjort i; tomt når det er færre enn fem. Vises ikke.';
comment on column innsikt_trinntid.median is 'Kalenderdager halvparten var ferdige innen.';
comment on column innsikt_trinntid.p85 is 'Kalenderdager 85 av 100 var ferdige innen; tomt når det er færre enn tjue.';
comment on column innsikt_trinntid.frist is 'Kalenderdager fra trinnet begynte, til fristen, i midten; fra færre enn fem saker det modellen sier.';
alter table innsikt_trinntid enable row level security;
create policy egen_kommune on innsikt_trinntid using ((select stafett_bakgrunn()) or kommune = (select stafett_kommune()));
