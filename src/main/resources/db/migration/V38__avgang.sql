-- Ingenting hviler på en som har sluttet. Den som gir noen noe, deler lås på personen med alle andre som gjør det, og venter på
-- den som stenger henne; den som stenger henne, venter på dem, og ser da alt som kom til (ADR 0037).
create function krev_aktiv() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    perform 1 from person where id = (to_jsonb(new) ->> tg_argv[0])::uuid and aktiv for share;
    if not found then
        raise exception '% kan ikke gis til en som har sluttet', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger stafettpinne_hos_aktiv before insert or update of holder on stafettpinne
    for each row when (new.til is null) execute function krev_aktiv('holder');
create trigger overlevering_til_aktiv before insert on overlevering
    for each row when (new.svart is null) execute function krev_aktiv('til');
create trigger oppgave_hos_aktiv before insert or update of behandler on oppgave
    for each row when (new.behandler is not null and new.status = 'aapen') execute function krev_aktiv('behandler');
create trigger tiltak_hos_aktiv before insert or update of person on tiltak
    for each row when (new.person is not null and new.status in ('foreslaatt', 'tatt_imot')) execute function krev_aktiv('person');
create trigger sakstilgang_til_aktiv before insert on sakstilgang
    for each row when (new.person is not null and new.til is null) execute function krev_aktiv('person');
create trigger akuttdeltaker_aktiv before insert or update of person on akuttdeltaker
    for each row execute function krev_aktiv('person');

create function ingenting_hviler() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    if exists (select 1 from stafettpinne where holder = new.id and til is null)
       or exists (select 1 from overlevering where til = new.id and svart is null)
       or exists (select 1 from oppgave where behandler = new.id and status = 'aapen')
       or exists (select 1 from oppgavekandidat where gruppe = 'p:' || new.id)
       or exists (select 1 from tiltak t join sak s on s.id = t.sak where t.person = new.id and s.status = 'aapen'
                     and t.status in ('foreslaatt', 'tatt_imot', 'gjennomfoert'))
       or exists (select 1 from sakstilgang where person = new.id and til is null) then
        raise exception 'Noe hviler på person %', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger person_uten_noe after update of aktiv on person
    deferrable initially deferred for each row when (old.aktiv and not new.aktiv) execute function ingenting_hviler();

alter table person add column sluttet timestamptz;
comment on column person.sluttet is 'Når tilgangen ble stengt, i forretningstid; tom for den som er aktiv.';
create index oppgavekandidat_person on oppgavekandidat (gruppe) where gruppe like 'p:%';
