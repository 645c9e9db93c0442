-- Et møte som er over, hviler ikke på noen: hun var der, og skal stå der.
create or replace function ingenting_hviler() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    if exists (select 1 from stafettpinne where holder = new.id and til is null)
       or exists (select 1 from overlevering where til = new.id and svart is null)
       or exists (select 1 from oppgave where behandler = new.id and status = 'aapen')
       or exists (select 1 from oppgavekandidat where gruppe = 'p:' || new.id)
       or exists (select 1 from akuttdeltaker where person = new.id)
       or exists (select 1 from tiltak t join sak s on s.id = t.sak where t.person = new.id and s.status = 'aapen'
                     and t.status in ('foreslaatt', 'tatt_imot', 'gjennomfoert'))
       or exists (select 1 from moete m join sak s on s.id = m.sak where s.status = 'aapen' and m.status = 'planlagt' and m.slutt > stafett_naa()
                     and (m.innkalt_av = new.id or m.referent = new.id or exists (select 1 from moetedeltaker d where d.moete = m.id and d.person = new.id)))
       or exists (select 1 from sakstilgang where person = new.id and til is null and rolle <> 'foresatt') then
        raise exception 'Noe hviler på person %', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

-- Det som holdes tilbake for foresatte, er det bare de som arbeider der saken hører til, som ser. De andre i saken deler det heller ikke med.
drop policy den_som_ser_saken on tilbakehold;
create policy den_som_arbeider_der_saken_er on tilbakehold using ((select stafett_bakgrunn())
    or sak in (select v.sak from synlige_saker(stafett_person(), stafett_naa()) v)
       and exists (select 1 from saksmerke s join rolle r on r.enhet = s.enhet where s.id = tilbakehold.sak and r.person = (select stafett_person()))
    or ((select stafett_endrer()) and stafett_egen_kommune(sak)));
