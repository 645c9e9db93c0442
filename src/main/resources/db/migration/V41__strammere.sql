-- Vikaren låner det den andre selv ser: ikke det hun er inhabil i, og ikke det en sperre stenger henne ute av.
create or replace function vikarsaker(hvem uuid, naar timestamptz) returns table (sak uuid, fravaerende uuid) language sql stable parallel safe
begin atomic
    select t.sak, v.fravaerende
      from vikariater_naa(hvem, naar) v join sakstilgang t on t.person = v.fravaerende and t.gjennom_enhet = v.enhet
      join saksmerke s on s.id = t.sak and s.enhet = v.enhet
     where t.til is null and t.omfang = 'alt' and t.grunn <> 'invitasjon' and t.rolle in ('eier', 'stafettholder', 'deltaker')
       and (t.utloeper is null or t.utloeper > (select naar))
       and t.sak <> all (array(select i.sak from inhabile_saker(hvem) i))
       and not exists (select 1 from inhabilitet i where i.sak = t.sak and i.person = v.fravaerende and i.avsluttet is null)
       and not exists (select 1 from sperrede_saker(v.fravaerende, naar) u where u.sak = t.sak);
end;

-- Lederen får ikke vite om en sak hun er inhabil i.
drop policy de_det_angaar on sakskobling;
create policy de_det_angaar on sakskobling using ((select stafett_bakgrunn())
    or exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = sakskobling.sak)
       and exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = sakskobling.annen)
    or exists (select 1 from saksmerke s join rolle r on r.enhet = s.enhet and r.rolle = 'leder' and r.person = (select stafett_person())
                where s.id in (sakskobling.sak, sakskobling.annen))
       and not exists (select 1 from inhabile_saker(stafett_person()) i where i.sak in (sakskobling.sak, sakskobling.annen))
    or ((select stafett_endrer()) and stafett_egen_kommune(sakskobling.sak)));

-- Hvem som er sperret, klarert og inhabil, leses av reglene selv, men aldri fra en annen kommune, og skrives bare i en endring.
drop policy den_som_er_inne on adressesperre;
create policy den_som_er_inne on adressesperre using ((select stafett_bakgrunn()) or stafett_egen_kommune(sak))
    with check ((select stafett_bakgrunn()) or ((select stafett_endrer()) and stafett_egen_kommune(sak)));
drop policy den_som_er_inne on klarering;
create policy den_som_er_inne on klarering using ((select stafett_bakgrunn()) or stafett_egen_kommune(sak))
    with check ((select stafett_bakgrunn()) or ((select stafett_endrer()) and stafett_egen_kommune(sak)));
drop policy den_som_er_inne on inhabilitet;
create policy den_som_er_inne on inhabilitet using ((select stafett_bakgrunn()) or stafett_egen_kommune(sak))
    with check ((select stafett_bakgrunn()) or ((select stafett_endrer()) and stafett_egen_kommune(sak)));

-- Den som er i et akuttrom, kan ikke stenges før en annen har det: også mens det ventes, og ingen har en oppgave.
create or replace function ingenting_hviler() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    if exists (select 1 from stafettpinne where holder = new.id and til is null)
       or exists (select 1 from overlevering where til = new.id and svart is null)
       or exists (select 1 from oppgave where behandler = new.id and status = 'aapen')
       or exists (select 1 from oppgavekandidat where gruppe = 'p:' || new.id)
       or exists (select 1 from akuttdeltaker where person = new.id)
       or exists (select 1 from tiltak t join sak s on s.id = t.sak where t.person = new.id and s.status = 'aapen'
                     and t.status in ('foreslaatt', 'tatt_imot', 'gjennomfoert'))
       or exists (select 1 from sakstilgang where person = new.id and til is null) then
        raise exception 'Noe hviler på person %', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
