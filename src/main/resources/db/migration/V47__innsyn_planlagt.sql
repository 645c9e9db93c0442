-- Hvem som ser hva, står i hver regel for radene. Som SQL flettes funksjonene inn i hver eneste spørring, og da koster det mer å legge
-- planen (13–32 ms) enn å svare. Som plpgsql legges planen én gang for hver forbindelse, og svaret regnes ut én gang for hver spørring.
create or replace function vikarsaker(hvem uuid, naar timestamptz) returns table (sak uuid, fravaerende uuid) language plpgsql
    stable parallel safe rows 10 set plan_cache_mode = force_generic_plan as $$
begin
    if exists (select 1 from vikariat v where v.vikar = hvem and v.avsluttet is null) then
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

create or replace function synlige_saker(hvem uuid, naar timestamptz) returns table (sak uuid) language plpgsql
    stable parallel safe rows 200 set plan_cache_mode = force_generic_plan as $$
begin
    return query
    select a.sak from (select e.sak from egne_saker(hvem, naar) e union all select v.sak from vikarsaker(hvem, naar) v) a
     where a.sak not in (select u.sak from sperrede_saker(hvem, naar) u);
end $$;

-- Det samme for én sak. En leder kan se tusenvis; da skal ikke et oppslag på den ene regne ut alle.
create function ser_saken(hvem uuid, hvilken uuid, naar timestamptz) returns boolean language plpgsql
    stable parallel safe set plan_cache_mode = force_generic_plan as $$
begin
    return (exists (select 1 from egne_saker(hvem, naar) e where e.sak = hvilken)
            or exists (select 1 from vikarsaker(hvem, naar) v where v.sak = hvilken))
       and not exists (select 1 from sperrede_saker(hvem, naar) u where u.sak = hvilken);
end $$;
