-- Den fagansvarlige eier modellen til en tjeneste, og aldri til en enhet: en barnehage skal ikke kunne endre det de andre barnehagene arbeider etter (ADR 0069).
-- Ansvaret for én tjeneste er en egen rolle, «fagansvarlig_barnehage», så alt som gjelder en rolle, gjelder den: dagene, et ja fra en annen, lister og spor.
insert into rolle (person, rolle, fra, til) select distinct on (r.person, e.tjeneste) r.person, 'fagansvarlig_' || e.tjeneste, r.fra, r.til
    from rolle r join enhet e on e.id = r.enhet where r.rolle = 'fagansvarlig' order by r.person, e.tjeneste, r.til nulls first on conflict do nothing;
delete from rolle where rolle = 'fagansvarlig' and enhet is not null;
alter table rolle add constraint rolle_fagansvarlig_har_ingen_enhet check (rolle !~ '^fagansvarlig' or enhet is null);
alter table rolleplan add constraint rolleplan_fagansvarlig_har_ingen_enhet check (rolle !~ '^fagansvarlig' or enhet is null);
alter table rolleoenske add constraint rolleoenske_fagansvarlig_har_ingen_enhet check (rolle !~ '^fagansvarlig' or enhet is null);
comment on column rolle.rolle is 'ansatt, leder, koordinator, ke, fagansvarlig (eller fagansvarlig_ og tjenesten), systemadmin, arkivar, ressursperson, personvern, forelder eller ungdom.';

-- Den fagansvarlige i kommunen: for tjenesten, eller for alle. rolle(person, …).
create or replace function er_fagansvarlig(hvem uuid, hvor text, hva text) returns boolean
    language plpgsql stable parallel safe set search_path = stafett, pg_temp as $$
begin
    return exists (select 1 from rolle r join person p on p.id = r.person and p.aktiv and p.kommune = hvor
                    where r.person = hvem and r.rolle in ('fagansvarlig', 'fagansvarlig_' || hva));
end $$;

create or replace function merknadsmottakere(hva text, hvilken uuid) returns table (hvem uuid) language plpgsql
    stable parallel safe rows 5 set search_path = stafett, pg_temp as $$
begin
    return query
    with m as materialized (select x.av, x.kommune, x.tjeneste from trinnmerknad x where x.id = hvilken),
    fag as materialized (select distinct r.person from m join rolle r on r.rolle in ('fagansvarlig', 'fagansvarlig_' || m.tjeneste)
                          where er_fagansvarlig(r.person, m.kommune, m.tjeneste))
    select m.av from m where hva = 'merknad_svar'
    union
    select f.person from fag f where hva = 'merknad'
    union
    select r.person from m join rolle r on r.rolle = 'koordinator' join person p on p.id = r.person and p.aktiv and p.kommune = m.kommune
     where hva = 'merknad' and not exists (select 1 from fag);
end $$;

create or replace function utkastmottakere(hva text, hvilket uuid) returns table (hvem uuid) language plpgsql
    stable parallel safe rows 5 set search_path = stafett, pg_temp as $$
begin
    return query
    select distinct r.person from modellutkast u join person p on p.kommune = u.kommune and p.aktiv
        join rolle r on r.person = p.id and (r.rolle = 'koordinator' or r.rolle ~ '^fagansvarlig') where hva = 'utkast' and u.id = hvilket and godkjenner_utkast(p.id, u.id)
    union
    select x.person from modellutkast u cross join lateral (values (u.sendt_av), (u.godkjent_av)) x (person)
        where hva = 'utkast_svar' and u.id = hvilket and x.person is not null and svares_om_utkast(x.person, u.id);
end $$;

create or replace function innsikt_i_kommunen() returns table (maaned date, tabell text, rad text, antall bigint, vist text)
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select t.maaned, t.tabell, t.rad, case when t.vist = 'tall' then t.antall end, t.vist
      from innsikt_tall t
     where t.kommune = (select stafett_kommune())
       and exists (select 1 from rolle r where r.person = (select stafett_person())
                      and (r.rolle = 'koordinator' or t.tabell <> 'akutt' and (r.rolle in ('ke', 'ressursperson', 'personvern') or r.rolle ~ '^fagansvarlig')))
       and not exists (select 1 from rolle r where r.person = (select stafett_person()) and r.rolle = 'leder')
$$;
