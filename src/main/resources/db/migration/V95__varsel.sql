-- Varsler til folk (ADR 0054). Hendelsen skrives i transaksjonen den skjer i, og fordeles når den er bekreftet: dør programmet
-- imellom, ligger raden der ved neste start.
create table varselhendelse (
    id      bigint generated always as identity primary key,
    slag    text        not null check (slag in ('ny_oppgave', 'forfalt', 'omtalt', 'overlevering', 'utloept')),
    oppgave text        not null,
    av      uuid,
    til     uuid,
    frist   date,
    tid     timestamptz not null
);
comment on table varselhendelse is 'Det som har skjedd og ennå ikke er fordelt på dem som skal vite det. Radene lever i sekunder, og peker derfor ikke på andre tabeller.';
comment on column varselhendelse.id is 'Nummeret; nøkkelen varslene får, så hver bare får ett.';
comment on column varselhendelse.slag is 'ny_oppgave, forfalt, omtalt, overlevering eller utloept.';
comment on column varselhendelse.oppgave is 'Oppgaven; kan skrives før lista har fått den.';
comment on column varselhendelse.av is 'Den som gjorde det, og som ikke varsles om det; tom for bakgrunnsarbeid.';
comment on column varselhendelse.til is 'Den ene det gjelder; tom når det gjelder dem som kan ta oppgaven.';
comment on column varselhendelse.frist is 'Fristen som gikk ut.';
comment on column varselhendelse.tid is 'Når det skjedde, i forretningstid.';
alter table varselhendelse enable row level security;
create policy bare_bakgrunnen on varselhendelse using ((select stafett_bakgrunn()));
create policy alle_skriver on varselhendelse for insert with check (true);

create table varsel (
    id        uuid        primary key,
    mottaker  uuid        not null references person,
    slag      text        not null check (slag in ('ny_oppgave', 'forfalt', 'omtalt', 'overlevering', 'utloept')),
    oppgave   text        not null references oppgave on delete cascade,
    av        uuid        references person,
    skjermet  boolean     not null,
    noekkel   text        not null,
    opprettet timestamptz not null,
    lest      timestamptz,
    unique (mottaker, noekkel)
);
create index varsel_nyeste on varsel (mottaker, opprettet desc, id);
create index varsel_uleste on varsel (mottaker) where lest is null and not skjermet;
create index varsel_oppgave on varsel (oppgave);
create index varsel_av on varsel (av);
comment on table varsel is 'Varslene i appen. Sier bare hva slags det er og hvilken oppgave; om mottakeren får se det, avgjøres når hun leser det.';
comment on column varsel.id is 'Varselets id.';
comment on column varsel.mottaker is 'Den som varsles.';
comment on column varsel.slag is 'ny_oppgave, forfalt, omtalt, overlevering eller utloept.';
comment on column varsel.oppgave is 'Oppgaven det gjelder.';
comment on column varsel.av is 'Den som nevnte henne eller spurte; tom ellers.';
comment on column varsel.skjermet is 'Oppgaven hører til akuttrommet: varselet sier bare at det er noe, og telles ikke i toppen av sidene.';
comment on column varsel.noekkel is 'Hindrer at det samme varsles to ganger, også når to noder fordeler samtidig.';
comment on column varsel.opprettet is 'Når det skjedde, i forretningstid.';
comment on column varsel.lest is 'Når mottakeren leste det.';
alter table varsel enable row level security;
create policy den_det_gjelder on varsel using ((select stafett_bakgrunn()) or mottaker = (select stafett_person()));

-- Gruppene en person er i, slik oppgavekandidat skriver dem; det samme som tilgang.Bruker regner ut for den som er logget inn.
create function oppgavegrupper(hvem uuid) returns text[] language sql stable parallel safe as $$
    select array_agg(distinct alle.gruppe) from (
        select 'p:' || hvem as gruppe
        union all
        select case when r.enhet is null then 'k:' || p.kommune || ':' || r.rolle else 'e:' || r.enhet || ':' || r.rolle end
          from rolle r join person p on p.id = r.person where r.person = hvem
        union all
        select 'e:' || r.enhet || ':ansatt' from rolle r where r.person = hvem and r.rolle = 'leder' and r.enhet is not null) alle
$$;

-- Om et varsel gjelder henne nå: hun kan åpne oppgaven, og det som ble varslet, står fortsatt. Spørres både før hun får det, hver
-- gang hun leser det, og rett før en e-post sendes. oppgave_pkey, oppgavekandidat_pkey og det ser_saken bruker.
create function varsel_gjelder(hvem uuid, hvilken text, hva text, naar timestamptz) returns boolean language plpgsql
    stable parallel safe set plan_cache_mode = force_generic_plan as $$
declare
    o record;
    kandidat boolean;
begin
    select x.sak, x.enhet, x.status, x.behandler, x.frist, x.skjermet into o from oppgave x where x.id = hvilken;
    if not found or hva in ('ny_oppgave', 'forfalt') and o.status <> 'aapen'
            or hva = 'forfalt' and coalesce(o.frist >= (naar at time zone 'Europe/Oslo')::date, true) then
        return false;
    end if;
    if not o.skjermet and (exists (select 1 from sperrede_saker(hvem, naar) u where u.sak = o.sak)
            or exists (select 1 from inhabile_saker(hvem) i where i.sak = o.sak)) then
        return false;
    end if;
    if o.behandler = hvem then
        return true;
    end if;
    kandidat := exists (select 1 from oppgavekandidat k where k.oppgave = hvilken and k.gruppe = any (oppgavegrupper(hvem)));
    if o.skjermet then
        return kandidat and (o.behandler is null or hva not in ('ny_oppgave', 'forfalt'));
    end if;
    if hva in ('ny_oppgave', 'forfalt') then
        if o.behandler is null and (kandidat or hva = 'forfalt' and ser_saken(hvem, o.sak, naar)
                and exists (select 1 from rolle r where r.person = hvem and r.enhet = o.enhet and r.rolle = 'leder')) then
            return true;
        end if;
    elsif kandidat or ser_saken(hvem, o.sak, naar) then
        return true;
    end if;
    return exists (select 1 from vikariat v where v.vikar = hvem and v.avsluttet is null)
        and exists (select 1 from vikaroppgaver(hvem, naar) v where v.oppgave = hvilken);
end $$;

-- Hvem som kan ha nytte av varselet: for en ny oppgave de rollene den er for (lederen bare når de ansatte ikke også kan ta den), for en som er
-- over fristen, den som har den, og ellers lederen. Vikaren får det den hun er vikar for, ville fått for seg selv. varsel_gjelder avgjør.
create function varselmottakere(hva text, hvilken text, naar timestamptz) returns table (hvem uuid) language plpgsql
    stable parallel safe rows 20 set plan_cache_mode = force_generic_plan as $$
begin
    return query
    with o as materialized (select x.enhet, x.behandler, x.skjermet from oppgave x where x.id = hvilken and x.status = 'aapen'),
    g as materialized (select split_part(k.gruppe, ':', 1) as slags, split_part(k.gruppe, ':', 2) as hvor, split_part(k.gruppe, ':', 3) as rolle
          from oppgavekandidat k where k.oppgave = hvilken),
    personlig as materialized (
        select o.behandler as id from o where o.behandler is not null
        union
        select case when g.slags = 'p' then g.hvor::uuid end from g, o where g.slags = 'p' and o.behandler is null),
    alle as (
        select p.id from personlig p
        union
        select r.person from o, g join rolle r on r.enhet = case when g.slags = 'e' then g.hvor::uuid end and r.rolle = g.rolle
         where hva = 'ny_oppgave' and o.behandler is null
           and (g.rolle <> 'leder' or not exists (select 1 from g a where a.slags = 'e' and a.hvor = g.hvor and a.rolle = 'ansatt'))
        union
        select r.person from o, g join rolle r on g.slags = 'k' and r.enhet is null and r.rolle = g.rolle
          join person p on p.id = r.person and p.kommune = g.hvor
         where o.behandler is null
        union
        select r.person from o join rolle r on r.enhet = o.enhet and r.rolle = 'leder'
         where hva = 'forfalt' and o.behandler is null and not o.skjermet
        union
        select v.vikar from personlig p join vikariat v on v.fravaerende = p.id
         where v.avsluttet is null and (naar at time zone 'Europe/Oslo')::date between v.fra and v.til)
    select p.id from alle a join person p on p.id = a.id where p.aktiv;
end $$;
