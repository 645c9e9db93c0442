-- Gruppene i databasen er de samme som i programmet (tilgang.Bruker): en rolle hvis siste dag er over, gir ingen, og den som har ansvar for
-- modellene i bare én tjeneste, er ikke med på oppgavene. rolle(person, …).
create or replace function oppgavegrupper(hvem uuid) returns text[]
    language plpgsql stable parallel safe set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    return (
        with gjelder as (select r.rolle, r.enhet from rolle r where r.person = hvem and r.rolle !~ '^fagansvarlig_'
                            and (r.til is null or r.til >= (stafett_naa() at time zone 'Europe/Oslo')::date))
        select array_agg(distinct alle.gruppe) from (
            select 'p:' || hvem as gruppe
            union all
            select case when g.enhet is null then 'k:' || p.kommune || ':' || g.rolle else 'e:' || g.enhet || ':' || g.rolle end
              from gjelder g join person p on p.id = hvem
            union all
            select 'e:' || g.enhet || ':ansatt' from gjelder g where g.rolle = 'leder' and g.enhet is not null) alle);
end $$;
