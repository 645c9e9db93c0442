-- Ingen behandler saken til en som står henne nær. Raden sier at hun er inhabil, aldri hvordan: slaget er en kode, og det finnes
-- ingen fritekst (ADR 0038).
create table inhabilitet (
    id            uuid primary key,
    sak           uuid        not null references sak,
    person        uuid        not null references person,
    slag          text        not null check (slag in ('slekt', 'naer', 'annet', 'foresatt')),
    meldt         timestamptz not null,
    meldt_av      uuid references person,
    sett          timestamptz,
    sett_av       uuid references person,
    avsluttet     timestamptz,
    avsluttet_av  uuid references person,
    check ((sett is null) = (sett_av is null)),
    check ((avsluttet is null) = (avsluttet_av is null))
);
create unique index inhabilitet_en on inhabilitet (sak, person) where avsluttet is null;
create index inhabilitet_person on inhabilitet (person, sak) where avsluttet is null;
create index inhabilitet_sak on inhabilitet (sak);
create index inhabilitet_usett on inhabilitet (meldt) where sett is null;
create index inhabilitet_meldt_av on inhabilitet (meldt_av);
create index inhabilitet_sett_av on inhabilitet (sett_av);
create index inhabilitet_avsluttet_av on inhabilitet (avsluttet_av);
comment on table inhabilitet is 'Hvem som ikke skal ha noe med en sak å gjøre, fordi den gjelder noen som står henne nær.';
comment on column inhabilitet.id is 'Radens id.';
comment on column inhabilitet.sak is 'Saken.';
comment on column inhabilitet.person is 'Den som er inhabil.';
comment on column inhabilitet.slag is 'slekt, naer, annet, eller foresatt når hun er registrert som foresatt i saken.';
comment on column inhabilitet.meldt is 'Når, i forretningstid.';
comment on column inhabilitet.meldt_av is 'Hun selv eller lederen; tom når databasen satte det fordi hun er foresatt.';
comment on column inhabilitet.sett is 'Når en leder merket det som sett.';
comment on column inhabilitet.sett_av is 'Lederen som så det.';
comment on column inhabilitet.avsluttet is 'Når en leder sa at det ikke lenger gjelder.';
comment on column inhabilitet.avsluttet_av is 'Lederen som sa det.';

-- Reglene selv leser den, som sakstilgang.
alter table inhabilitet enable row level security;
create policy den_som_er_inne on inhabilitet using ((select stafett_kjent()));

-- Den som er foresatt i saken, er inhabil uten at noen må si det.
create function foresatt_er_inhabil() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    insert into inhabilitet (id, sak, person, slag, meldt) values (gen_random_uuid(), new.sak, new.person, 'foresatt', stafett_naa())
    on conflict (sak, person) where avsluttet is null do nothing;
    return null;
end $$;
create trigger foresatt_er_inhabil after insert or update of person on foresatt
    for each row when (new.person is not null) execute function foresatt_er_inhabil();
insert into inhabilitet (id, sak, person, slag, meldt)
select gen_random_uuid(), f.sak, f.person, 'foresatt', now() from foresatt f where f.person is not null on conflict do nothing;

-- Sakene noen er inhabil i. «array(select …)» av den regnes ut én gang for hver spørring.
create function inhabile_saker(hvem uuid) returns table (sak uuid) language sql stable parallel safe
begin atomic
    select i.sak from inhabilitet i where i.person = (select hvem) and i.avsluttet is null;
end;

-- Den inhabile ser ikke saken, hva hun ellers har i den. Som foresatt ser hun sitt eget barns sak.
create or replace function egne_saker(hvem uuid, naar timestamptz) returns table (sak uuid) language sql stable parallel safe
begin atomic
    select t.sak from sakstilgang t
     where t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > (select naar))
       and (t.person = (select hvem)
                and (t.gjennom_enhet is null or t.gjennom_enhet = any (array(select r.enhet from rolle r where r.person = hvem)))
            or t.rolle = 'leder' and t.enhet = any (array(select r.enhet from rolle r where r.person = hvem and r.rolle = 'leder')))
       and (t.sak <> all (array(select i.sak from inhabile_saker(hvem) i)) or t.rolle = 'foresatt');
end;

create or replace function vikarsaker(hvem uuid, naar timestamptz) returns table (sak uuid, fravaerende uuid) language sql stable parallel safe
begin atomic
    select t.sak, v.fravaerende
      from vikariater_naa(hvem, naar) v join sakstilgang t on t.person = v.fravaerende and t.gjennom_enhet = v.enhet
      join saksmerke s on s.id = t.sak and s.enhet = v.enhet
     where t.til is null and t.omfang = 'alt' and t.grunn <> 'invitasjon' and t.rolle in ('eier', 'stafettholder', 'deltaker')
       and (t.utloeper is null or t.utloeper > (select naar))
       and t.sak <> all (array(select i.sak from inhabile_saker(hvem) i));
end;

create or replace function vikaroppgaver(hvem uuid, naar timestamptz) returns table (oppgave text, fravaerende uuid, overtas boolean, ledig boolean)
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
     where o.status = 'aapen' and not o.skjermet and o.sak <> all (array(select i.sak from inhabile_saker(hvem) i))
       and exists (select 1 from oppgavekandidat k where k.oppgave = o.id and k.gruppe = 'e:' || v.enhet || ':ansatt')
       and not exists (select 1 from vikarsaker(hvem, naar) w where w.sak = o.sak and w.fravaerende = v.fravaerende);
end;

-- Den andre linja: ingenting i saken kan gis til en som er inhabil. Akuttrommet er ikke saken; plikten der er personlig.
create function krev_habil() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    if exists (select 1 from inhabilitet i where i.sak = new.sak and i.person = (to_jsonb(new) ->> tg_argv[0])::uuid and i.avsluttet is null) then
        raise exception '% kan ikke gis til en som er inhabil', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger stafettpinne_hos_habil before insert or update of holder on stafettpinne
    for each row when (new.til is null) execute function krev_habil('holder');
create trigger overlevering_til_habil before insert on overlevering
    for each row when (new.svart is null) execute function krev_habil('til');
create trigger oppgave_hos_habil before insert or update of behandler on oppgave
    for each row when (new.behandler is not null and new.status = 'aapen' and not new.skjermet) execute function krev_habil('behandler');
create trigger tiltak_hos_habil before insert or update of person on tiltak
    for each row when (new.person is not null and new.status in ('foreslaatt', 'tatt_imot')) execute function krev_habil('person');
