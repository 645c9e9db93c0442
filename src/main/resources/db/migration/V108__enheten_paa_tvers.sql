-- Fanen Enheten viser den som arbeider i en enhet, det som venter i saker hun ser. Det meste finnes ved å spørre hva som er hennes; for den
-- som leder en annen enhet, måtte hver sak der prøves, og det er tusener. De få som går på tvers av enhetene, får et merke.
alter table sakstilgang add column gjest boolean not null default false;
alter table oppgave add column gjest boolean not null default false;
comment on column sakstilgang.gjest is 'Gitt til lederne i en annen enhet enn sakens.';
comment on column oppgave.gjest is 'Skal gjøres i en annen enhet enn sakens.';
update sakstilgang t set gjest = true from sak s where s.id = t.sak and t.enhet <> s.enhet;
update oppgave o set gjest = true from sak s where s.id = o.sak and o.enhet <> s.enhet;
create index sakstilgang_gjest on sakstilgang (enhet, sak) where gjest and til is null;
create index oppgave_gjest on oppgave (enhet, sak) where gjest and status = 'aapen' and not skjermet;

create function gjest_i_saken() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    new.gjest := (select s.enhet is distinct from new.enhet from sak s where s.id = new.sak);
    return new;
end $$;
create trigger sakstilgang_gjest before insert or update of enhet, sak on sakstilgang for each row when (new.enhet is not null) execute function gjest_i_saken();
create trigger oppgave_gjest before insert or update of enhet, sak on oppgave for each row execute function gjest_i_saken();

create function gjester_foelger() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    update sakstilgang set gjest = enhet <> new.enhet where sak = new.id and enhet is not null and gjest <> (enhet <> new.enhet);
    update oppgave set gjest = enhet <> new.enhet where sak = new.id and gjest <> (enhet <> new.enhet);
    return null;
end $$;
create trigger sak_gjester_foelger after update of enhet on sak for each row when (old.enhet <> new.enhet) execute function gjester_foelger();

-- Sakene hun ser, av dem som kan ha noe å gjøre i enhetene hun arbeider i uten å lede dem. Er både oppgaven og lederens tilgang i sakens
-- egen enhet, er det enheten hun leder. Det som stenger henne ute, trekker lista fra for alt den viser.
create function saker_paa_tvers(hvem uuid, naar timestamptz, enhetene uuid[]) returns uuid[]
    language plpgsql stable parallel safe set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    ledet uuid[] := array(select r.enhet from rolle r where r.person = hvem and r.rolle = 'leder');
begin
    return array(
        select t.sak from sakstilgang t where t.person = hvem and t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > naar)
           and (t.gjennom_enhet is null or t.gjennom_enhet in (select r.enhet from rolle r where r.person = hvem))
        union
        select t.sak from sakstilgang t where t.enhet = any(ledet) and t.gjest and t.rolle = 'leder' and t.til is null and t.omfang = 'alt'
           and (t.utloeper is null or t.utloeper > naar)
        union
        select o.sak from oppgave o join sakstilgang t on t.sak = o.sak
         where o.enhet = any(enhetene) and o.gjest and o.status = 'aapen' and not o.skjermet
           and t.enhet = any(ledet) and t.rolle = 'leder' and t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > naar)
        union
        select v.sak from vikarsaker(hvem, naar) v);
end $$;

-- Det noen kan ta i en enhet uten at gruppen er enhetens egen: sitt eget, og det som er kommunens. En gruppe som er kommunens, har mye i de
-- andre enhetene; da må også enheten stå i nøkkelen.
alter table oppgavekandidat add column fremmed boolean not null generated always as (not starts_with(gruppe, 'e:' || enhet::text || ':')) stored;
comment on column oppgavekandidat.fremmed is 'Gruppen er ikke en i enheten som skal gjøre oppgaven.';
create index oppgavekandidat_fremmed_frist on oppgavekandidat (gruppe, enhet, fristorden, oppgave) include (sak, kommune) where ledig and not skjermet and fremmed;
create index oppgavekandidat_fremmed_alder on oppgavekandidat (gruppe, enhet, opprettet, oppgave) where ledig and not skjermet and fremmed;
create index oppgavekandidat_fremmed_nivaa on oppgavekandidat (gruppe, enhet, nivaaorden, fristorden, oppgave) where ledig and not skjermet and fremmed;
create index oppgavekandidat_fremmed_prioritet on oppgavekandidat (gruppe, enhet, hastorden, fristorden, oppgave) where ledig and not skjermet and fremmed;
