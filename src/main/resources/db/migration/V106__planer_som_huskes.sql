-- En funksjon i SQL som ikke lar seg flette inn, legger planen sin på nytt i hver spørring som kaller den; som plpgsql legges den én gang
-- for hver forbindelse. Planen kastes likevel når den spørres med en annen søkesti, eller som en annen rolle når reglene for radene er med i den.
-- Sporet spør som eieren og reglene som den som leser, om det samme, i hver transaksjon: da ble alle planene lagt på nytt hver gang, og det kostet
-- flere millisekunder. Alle har nå fast søkesti, og de som spørres fra begge sider, går som eieren og svarer bare for den som er kjent (V47, V79).

create or replace function stafett_kommune() returns text
    language plpgsql stable parallel safe set search_path = stafett, pg_temp as $$
begin
    return (select p.kommune from person p where p.id = stafett_person());
end $$;

create or replace function stafett_egen_kommune(hvilken uuid) returns boolean
    language plpgsql stable security definer set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    return exists (select 1 from sak s join person p on p.kommune = s.kommune where s.id = hvilken and p.id = stafett_person());
end $$;

create or replace function vikarsaker(hvem uuid, naar timestamptz) returns table (sak uuid, fravaerende uuid)
    language plpgsql stable parallel safe security definer rows 10
    set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    if stafett_kjent() and exists (select 1 from vikariat v where v.vikar = hvem and v.avsluttet is null) then
        return query
        select t.sak, v.fravaerende
          from vikariater_naa(hvem, naar) v join sakstilgang t on t.person = v.fravaerende and t.gjennom_enhet = v.enhet
          join saksmerke s on s.id = t.sak and s.enhet = v.enhet
         where t.til is null and t.omfang = 'alt' and t.grunn <> 'invitasjon' and t.rolle in ('eier', 'stafettholder', 'deltaker')
           and (t.utloeper is null or t.utloeper > naar)
           and t.sak not in (select i.sak from inhabile_saker(hvem) i)
           and not exists (select 1 from inhabilitet i where i.sak = t.sak and i.person = v.fravaerende and i.avsluttet is null)
           and not exists (select 1 from sperrede_saker(v.fravaerende, naar) u where u.sak = t.sak);
    end if;
end $$;

create or replace function ser_saken(hvem uuid, hvilken uuid, naar timestamptz) returns boolean
    language plpgsql stable parallel safe security definer set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    return stafett_kjent()
       and (exists (select 1 from egne_saker(hvem, naar) e where e.sak = hvilken)
            or exists (select 1 from vikarsaker(hvem, naar) v where v.sak = hvilken))
       and not exists (select 1 from sperrede_saker(hvem, naar) u where u.sak = hvilken);
end $$;

create or replace function synlige_saker(hvem uuid, naar timestamptz) returns table (sak uuid)
    language plpgsql stable parallel safe security definer rows 200
    set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    if stafett_kjent() then
        return query
        select a.sak from (select e.sak from egne_saker(hvem, naar) e union all select v.sak from vikarsaker(hvem, naar) v) a
         where a.sak not in (select u.sak from sperrede_saker(hvem, naar) u);
    end if;
end $$;

-- Det som stenger henne ute, og det hun kan gjøre i stedet for en som er borte. Tomt for de fleste.
create function lesergrenser(hvem uuid, naar timestamptz) returns table (stengt uuid[], har text[], ledige text[])
    language plpgsql stable parallel safe set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    stengt := array(select u.sak from sperrede_saker(hvem, naar) u union select i.sak from inhabile_saker(hvem) i);
    har := '{}';
    ledige := '{}';
    if exists (select 1 from vikariat v where v.vikar = hvem and v.avsluttet is null) then
        har := array(select v.oppgave from vikaroppgaver(hvem, naar) v where not v.ledig);
        ledige := array(select v.oppgave from vikaroppgaver(hvem, naar) v where v.ledig);
    end if;
    return next;
end $$;

create or replace function leser_slaget(hvem uuid, hvilken uuid, slag text, naar timestamptz) returns boolean
    language plpgsql stable parallel safe set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    return exists (select 1 from vikarsaker(hvem, naar) v where v.sak = hvilken)
        or exists (select 1 from sakstilgang t join saksmerke s on s.id = t.sak left join enhet e on e.id = coalesce(t.gjennom_enhet, t.enhet)
             where t.sak = hvilken and t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > naar)
               and (t.person = hvem and (t.gjennom_enhet is null or t.gjennom_enhet in (select r.enhet from rolle r where r.person = hvem))
                    or t.rolle = 'leder' and t.enhet in (select r.enhet from rolle r where r.person = hvem and r.rolle = 'leder'))
               and (e.id = s.enhet or e.id is null and t.rolle <> 'behandler' and (t.rolle <> 'foresatt' or slag <> 'foresattes_egne')
                    or exists (select 1 from samtykkeomfang o where o.sak = t.sak and o.tjeneste = coalesce(e.tjeneste, 'ke')
                                  and o.opplysningstype = slag and (o.utloeper is null or o.utloeper > naar))));
end $$;

create or replace function like_navn(hvem uuid, hvilken uuid) returns text[]
    language plpgsql stable security definer set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    return (select coalesce(array_agg(distinct md5(lower(n.navn collate "und-x-icu"))), '{}') from person p,
                   (select s.etternavn navn from sak s where s.id = hvilken union all select f.navn from foresatt f where f.sak = hvilken) n
             where p.id = hvem and likt_etternavn(p.navn, n.navn));
end $$;

create or replace function maa_svare_om_naerhet(hvem uuid, hvilken uuid) returns boolean
    language plpgsql stable security definer set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    delte text[] := like_navn(hvem, hvilken);
begin
    return delte <> '{}' and not exists (select 1 from naerhetssvar n where n.sak = hvilken and n.person = hvem and n.navnene @> delte)
       and not exists (select 1 from inhabilitet i where i.sak = hvilken and i.person = hvem);
end $$;

create or replace function oppgavegrupper(hvem uuid) returns text[]
    language plpgsql stable parallel safe set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    return (select array_agg(distinct alle.gruppe) from (
        select 'p:' || hvem as gruppe
        union all
        select case when r.enhet is null then 'k:' || p.kommune || ':' || r.rolle else 'e:' || r.enhet || ':' || r.rolle end
          from rolle r join person p on p.id = r.person where r.person = hvem
        union all
        select 'e:' || r.enhet || ':ansatt' from rolle r where r.person = hvem and r.rolle = 'leder' and r.enhet is not null) alle);
end $$;

alter function varsel_gjelder(uuid, text, text, timestamptz) set search_path = stafett, pg_temp;
alter function varselmottakere(text, text, timestamptz) set search_path = stafett, pg_temp;
