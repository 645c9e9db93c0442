-- Det siste lista slo opp for hver side: navnet på enheten og på den som har oppgaven. De endres sjelden og leses hele tiden, og står nå i raden,
-- som det saken sier (V148). Den som gir noen en oppgave, leser og låser personen allerede (V38); navnet tas med i det samme.
alter table oppgave add column enhetsnavn text;
alter table oppgave add column behandlernavn text;
comment on column oppgave.enhetsnavn is 'Navnet på enheten.';
comment on column oppgave.behandlernavn is 'Navnet på den som har eller gjorde oppgaven; tomt når ingen har den.';

create or replace function oppgave_fra_saken() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    select s.enhet is distinct from new.enhet, s.saksnummer, left(s.fornavn, 1) || left(s.etternavn, 1)
      into new.gjest, new.saksnummer, new.forbokstaver from sak s where s.id = new.sak for no key update;
    new.enhetsnavn := (select e.navn from enhet e where e.id = new.enhet);
    new.sperret := exists (select 1 from adressesperre a where a.sak = new.sak and a.til is null);
    new.minnet := exists (select 1 from paaminnelse m where m.sak = new.sak);
    return new;
end $$;

create function oppgave_hos_aktiv() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    if new.behandler is null then
        new.behandlernavn := null;
    elsif new.status <> 'aapen' then
        new.behandlernavn := (select p.navn from person p where p.id = new.behandler);
    else
        select p.navn into new.behandlernavn from person p where p.id = new.behandler and p.aktiv for share;
        if not found then
            raise exception 'oppgave kan ikke gis til en som har sluttet' using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return new;
end $$;
revoke all on function oppgave_hos_aktiv() from public;
drop trigger oppgave_hos_aktiv on oppgave;
create trigger oppgave_hos_aktiv before insert or update of behandler on oppgave for each row execute function oppgave_hos_aktiv();

create function oppgavene_foelger_enheten() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    update oppgave set enhetsnavn = new.navn where oppgave.enhet = new.id;
    return null;
end $$;
revoke all on function oppgavene_foelger_enheten() from public;
create trigger enhet_oppgavene_foelger after update of navn on enhet for each row when (old.navn is distinct from new.navn) execute function oppgavene_foelger_enheten();

create function oppgavene_foelger_personen() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    update oppgave set behandlernavn = new.navn where oppgave.behandler = new.id;
    return null;
end $$;
revoke all on function oppgavene_foelger_personen() from public;
create trigger person_oppgavene_foelger after update of navn on person for each row when (old.navn is distinct from new.navn) execute function oppgavene_foelger_personen();

update oppgave o set enhetsnavn = e.navn, behandlernavn = (select p.navn from person p where p.id = o.behandler) from enhet e where e.id = o.enhet;
alter table oppgave alter column enhetsnavn set not null;

-- Det som venter til en dag, er lite av det hun har; uten denne leses alt hun har.
create index oppgave_venter on oppgave (behandler, vent_til, fristorden, id) where status = 'aapen' and not skjermet and vent_til is not null;

-- Uten «fremmed» i indeksen måtte den som leser enheten, innom hver rad i tabellen for å vite om gruppen er enhetens egen.
drop index oppgavekandidat_frist;
create index oppgavekandidat_frist on oppgavekandidat (gruppe, fristorden, oppgave) include (sak, enhet, kommune, sperret, fremmed) where ledig and not skjermet;

-- Bare det som kan gi noe, spørres det om: de fleste leder ingenting, og de færreste er vikar.
create or replace function saker_paa_tvers(hvem uuid, naar timestamptz, enhetene uuid[]) returns uuid[]
    language plpgsql stable parallel safe set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    ledet uuid[] := array(select r.enhet from rolle r where r.person = hvem and r.rolle = 'leder');
    sakene uuid[] := array(
        select t.sak from sakstilgang t where t.person = hvem and t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > naar)
           and (t.gjennom_enhet is null or t.gjennom_enhet in (select r.enhet from rolle r where r.person = hvem)));
begin
    if ledet <> '{}' then
        sakene := sakene || array(
            select t.sak from sakstilgang t where t.enhet = any(ledet) and t.gjest and t.rolle = 'leder' and t.til is null and t.omfang = 'alt'
               and (t.utloeper is null or t.utloeper > naar)
            union
            select o.sak from oppgave o join sakstilgang t on t.sak = o.sak
             where o.enhet = any(enhetene) and o.gjest and o.status = 'aapen' and not o.skjermet
               and t.enhet = any(ledet) and t.rolle = 'leder' and t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > naar));
    end if;
    if exists (select 1 from vikariat v where v.vikar = hvem and v.avsluttet is null) then
        sakene := sakene || array(select v.sak from vikarsaker(hvem, naar) v);
    end if;
    return sakene;
end $$;
