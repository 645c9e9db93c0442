-- Når noen er borte, trer en kollega i samme enhet inn fra–til. Hun overtar ingen tilgang: hun låner den så lenge, og bare der
-- enheten selv har saken (ADR 0033).
create table vikariat (
    id            uuid primary key,
    enhet         uuid        not null references enhet,
    fravaerende   uuid        not null references person,
    vikar         uuid        not null references person,
    fra           date        not null,
    til           date        not null,
    registrert    timestamptz not null,
    registrert_av uuid        not null references person,
    avsluttet     timestamptz,
    avsluttet_av  uuid references person,
    check (fra <= til and fravaerende <> vikar and (avsluttet is null) = (avsluttet_av is null))
);
create index vikariat_enhet on vikariat (enhet, til);
create index vikariat_vikar on vikariat (vikar) where avsluttet is null;
create index vikariat_fravaerende on vikariat (fravaerende) where avsluttet is null;
create index vikariat_registrert_av on vikariat (registrert_av);
create index vikariat_avsluttet_av on vikariat (avsluttet_av);
comment on table vikariat is 'Hvem som er vikar for hvem, i hvilken enhet, og hvor lenge.';
comment on column vikariat.id is 'Radens id.';
comment on column vikariat.enhet is 'Enheten begge arbeider i; vikariatet gjelder bare sakene enheten selv har.';
comment on column vikariat.fravaerende is 'Den som er borte.';
comment on column vikariat.vikar is 'Den som trer inn.';
comment on column vikariat.fra is 'Første dag, norsk tid.';
comment on column vikariat.til is 'Siste dag, norsk tid; ved midnatt etter den er det slutt.';
comment on column vikariat.registrert is 'Når det ble skrevet inn, i forretningstid.';
comment on column vikariat.registrert_av is 'Lederen eller systemadministratoren som skrev det inn.';
comment on column vikariat.avsluttet is 'Når noen avsluttet det før tiden; tom når det løper ut av seg selv.';
comment on column vikariat.avsluttet_av is 'Den som avsluttet det.';

-- Reglene selv leser den, som tabellen over roller; den har ingenting fra en sak.
alter table vikariat enable row level security;
create policy den_som_er_inne on vikariat using ((select stafett_kjent()));

alter table person add column epost text check (epost = lower(epost) and length(epost) <= 254);
create unique index person_epost on person (epost);
comment on column person.epost is 'E-postadressen i jobben, med små bokstaver; tom for dem som ble lagt inn uten.';

-- Vikariatene som gjelder for den som spør. Begge må fortsatt arbeide i enheten.
create function vikariater_naa(hvem uuid, naar timestamptz) returns table (fravaerende uuid, enhet uuid) language sql stable parallel safe
begin atomic
    select v.fravaerende, v.enhet from vikariat v
     where v.vikar = (select hvem) and v.avsluttet is null and ((select naar) at time zone 'Europe/Oslo')::date between v.fra and v.til
       and exists (select 1 from rolle r where r.person = v.vikar and r.enhet = v.enhet and r.rolle in ('ansatt', 'leder'))
       and exists (select 1 from rolle r where r.person = v.fravaerende and r.enhet = v.enhet and r.rolle in ('ansatt', 'leder'));
end;

-- Det den fravaerende selv ser som eier, stafettholder eller deltaker gjennom enheten, i saker enheten selv har. Ikke det hun ser
-- på et samtykke, som behandler av en oppgave, ved nødtilgang eller for kommunen: det er gitt henne, og ikke enheten.
create function vikarsaker(hvem uuid, naar timestamptz) returns table (sak uuid, fravaerende uuid) language sql stable parallel safe
begin atomic
    select t.sak, v.fravaerende
      from vikariater_naa(hvem, naar) v join sakstilgang t on t.person = v.fravaerende and t.gjennom_enhet = v.enhet
      join saksmerke s on s.id = t.sak and s.enhet = v.enhet
     where t.til is null and t.omfang = 'alt' and t.grunn <> 'invitasjon' and t.rolle in ('eier', 'stafettholder', 'deltaker')
       and (t.utloeper is null or t.utloeper > (select naar));
end;

-- Det personen ser av egen rett; regelen fra V28.
create function egne_saker(hvem uuid, naar timestamptz) returns table (sak uuid) language sql stable parallel safe
begin atomic
    select t.sak from sakstilgang t
     where t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > (select naar))
       and (t.person = (select hvem)
                and (t.gjennom_enhet is null or t.gjennom_enhet = any (array(select r.enhet from rolle r where r.person = hvem)))
            or t.rolle = 'leder' and t.enhet = any (array(select r.enhet from rolle r where r.person = hvem and r.rolle = 'leder')));
end;

-- Fortsatt det ene stedet som avgjør hvem som ser en sak.
create or replace function synlige_saker(hvem uuid, naar timestamptz) returns table (sak uuid) language sql stable parallel safe
begin atomic
    select e.sak from egne_saker(hvem, naar) e union all select v.sak from vikarsaker(hvem, naar) v;
end;

-- Oppgavene vikaren kan gjøre i den andres sted: dem hun har tatt, og dem bare hun kunne tatt. Et ja til et tiltak, en invitasjon
-- eller en overgang er personlig. I en sak vikaren ikke ser, kan hun overta det som like gjerne kunne vært hennes: oppgaver alle
-- ansatte i enheten kan ta. Akuttrommet er aldri med.
create function vikaroppgaver(hvem uuid, naar timestamptz) returns table (oppgave text, fravaerende uuid, overtas boolean, ledig boolean)
    language sql stable parallel safe
begin atomic
    select o.id, v.fravaerende, false, o.behandler is null
      from (select distinct w.sak, w.fravaerende from vikarsaker(hvem, naar) w) v join oppgave o on o.sak = v.sak
     where o.status = 'aapen' and not o.skjermet and not (o.roller && array['ansvarlig', 'mottaker', 'invitert'])
       and (o.behandler = v.fravaerende or o.behandler is null
            and exists (select 1 from oppgavekandidat k where k.oppgave = o.id and k.gruppe = 'p:' || v.fravaerende))
    union all
    select o.id, v.fravaerende, true, false
      from vikariater_naa(hvem, naar) v join oppgave o on o.behandler = v.fravaerende and o.enhet = v.enhet
     where o.status = 'aapen' and not o.skjermet
       and exists (select 1 from oppgavekandidat k where k.oppgave = o.id and k.gruppe = 'e:' || v.enhet || ':ansatt')
       and not exists (select 1 from vikarsaker(hvem, naar) w where w.sak = o.sak and w.fravaerende = v.fravaerende);
end;

-- Vikaren leser som vikar.
create or replace function spor_sammenheng(hvem uuid, hvilken uuid, hvilken_oppgave text, naar timestamptz)
    returns table (sak uuid, kommune text, saksrolle text, jobbrolle text, enhet uuid, paa_oppgaven boolean, skjermet boolean)
    language sql stable security definer set search_path = stafett, pg_temp as $$
    with gjelder as (select coalesce(hvilken, (select o.sak from oppgave o where o.id = hvilken_oppgave)) id)
    select g.id,
           coalesce((select s.kommune from sak s where s.id = g.id), (select p.kommune from person p where p.id = hvem)),
           coalesce((select t.rolle from sakstilgang t
                      where t.sak = g.id and t.person = hvem and t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > naar)
                      order by array_position(array['stafettholder', 'eier', 'behandler', 'deltaker'], t.rolle) nulls last limit 1),
                    (select 'leder' from sakstilgang t join rolle r on r.enhet = t.enhet and r.rolle = 'leder'
                      where t.sak = g.id and t.rolle = 'leder' and t.til is null and r.person = hvem
                        and (t.utloeper is null or t.utloeper > naar) limit 1),
                    (select 'vikar' from vikarsaker(hvem, naar) w where w.sak = g.id limit 1)),
           (select r.rolle from rolle r where r.person = hvem order by r.enhet nulls last, r.rolle limit 1),
           (select r.enhet from rolle r left join sak s on s.id = g.id where r.person = hvem and r.enhet is not null
             order by r.enhet = s.enhet desc nulls last, r.enhet limit 1),
           exists (select 1 from oppgave o where o.id = hvilken_oppgave and o.behandler = hvem)
               or exists (select 1 from overlevering v where v.sak = g.id and v.til = hvem and v.svart is null)
               or exists (select 1 from oppgavekandidat k where k.oppgave = hvilken_oppgave and (k.gruppe = 'p:' || hvem
                    or k.gruppe in (select 'k:' || p.kommune || ':' || r.rolle from rolle r join person p on p.id = r.person
                                     where r.person = hvem and r.enhet is null
                                    union all
                                    select 'e:' || r.enhet || ':' || r.rolle from rolle r where r.person = hvem
                                    union all
                                    select 'e:' || r.enhet || ':ansatt' from rolle r where r.person = hvem and r.rolle = 'leder'))),
           exists (select 1 from oppgave o where o.id = hvilken_oppgave and o.skjermet)
      from gjelder g
$$;
