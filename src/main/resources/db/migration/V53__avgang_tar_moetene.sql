-- Heller ikke et møte som ikke er holdt, hviler på en som har sluttet: hun som skulle skrevet, som kan flytte det, og som ventes der.
create trigger moete_innkalt_av_aktiv before insert on moete for each row when (new.status = 'planlagt') execute function krev_aktiv('innkalt_av');
create trigger moete_referent_aktiv before insert on moete
    for each row when (new.referent is not null and new.status = 'planlagt') execute function krev_aktiv('referent');
create trigger moete_ny_innkalt_av_aktiv before update of innkalt_av on moete
    for each row when (new.innkalt_av <> old.innkalt_av and new.status = 'planlagt') execute function krev_aktiv('innkalt_av');
create trigger moete_ny_referent_aktiv before update of referent on moete
    for each row when (new.referent is not null and new.referent is distinct from old.referent and new.status = 'planlagt') execute function krev_aktiv('referent');
create trigger moetedeltaker_aktiv before insert on moetedeltaker
    for each row execute function krev_aktiv('person');

create or replace function ingenting_hviler() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    if exists (select 1 from stafettpinne where holder = new.id and til is null)
       or exists (select 1 from overlevering where til = new.id and svart is null)
       or exists (select 1 from oppgave where behandler = new.id and status = 'aapen')
       or exists (select 1 from oppgavekandidat where gruppe = 'p:' || new.id)
       or exists (select 1 from akuttdeltaker where person = new.id)
       or exists (select 1 from tiltak t join sak s on s.id = t.sak where t.person = new.id and s.status = 'aapen'
                     and t.status in ('foreslaatt', 'tatt_imot', 'gjennomfoert'))
       or exists (select 1 from moete m join sak s on s.id = m.sak where s.status = 'aapen' and m.status = 'planlagt'
                     and (m.innkalt_av = new.id or m.referent = new.id or exists (select 1 from moetedeltaker d where d.moete = m.id and d.person = new.id)))
       or exists (select 1 from sakstilgang where person = new.id and til is null and rolle <> 'foresatt') then
        raise exception 'Noe hviler på person %', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
comment on column moete.innkalt_av is 'Den som kalte inn, eller den som tok over etter henne.';
comment on column moeteversjon.av is 'Den som gjorde det; tom når saken ble avsluttet, eller en som var bedt, sluttet.';
