-- Den som er midt i en endring i sin egen kommune, er sluppet inn av tjenesten (0025). Sto det vilkåret sist, regnet databasen først ut alle
-- sakene hun ser, for hver setning som rørte en av tabellene: nesten et millisekund for den som har noen tusen. Nå står det foran det.
-- Hvem som ser hva, er det samme: vilkårene har «eller» mellom seg (ADR 0043).
do $$
declare
    tabell text;
begin
    foreach tabell in array array['avklaring', 'behandlingsgrunnlag', 'delingshjemmel', 'deltakerslutt', 'evaluering', 'foresatt', 'foresattversjon', 'grunnlag',
            'innsikt_purring', 'innsikt_stans', 'innsikt_utsettelse', 'invitasjon', 'moete', 'moetedeltaker', 'moeteversjon', 'naerhetssvar', 'nivaaendring',
            'oppfoelging_uten_samtykke', 'paaminnelse', 'samtykke', 'samtykkeomfang', 'samtykkestand', 'samtykkestand_venter', 'stafettpinne', 'svarversjon',
            'tiltak', 'tiltakshendelse', 'tiltaksplan', 'tiltaksvurdering'] loop
        execute format($regel$
            alter policy den_som_ser_saken on %1$I using ((select stafett_bakgrunn())
                or ((select stafett_endrer()) and stafett_egen_kommune(sak))
                or exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v(sak) where v.sak = %1$I.sak))$regel$, tabell);
    end loop;
    foreach tabell in array array['overlevering', 'oppgaveoverlevering'] loop
        execute format($regel$
            alter policy den_som_ser_saken on %1$I using ((select stafett_bakgrunn())
                or (select stafett_person()) in (fra, til, av)
                or ((select stafett_endrer()) and stafett_egen_kommune(sak))
                or exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v(sak) where v.sak = %1$I.sak))$regel$, tabell);
    end loop;
end
$$;

alter policy den_som_ser_saken on svar using ((select stafett_bakgrunn())
    or person = (select stafett_person())
    or ((select stafett_endrer()) and stafett_egen_kommune(sak))
    or exists (select 1 from oppgave o where o.id = svar.oppgave and o.behandler = (select stafett_person()))
    or (not skjermet and exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v(sak) where v.sak = svar.sak))
    or (not skjermet and skjema = 'loeft_ke' and exists (select 1 from oppgave o
            where o.sak = svar.sak and o.status = 'aapen' and 'ke' = any (o.roller) and o.behandler = (select stafett_person()))));

alter policy den_som_ser_saken on utkast using ((select stafett_bakgrunn())
    or person = (select stafett_person())
    or ((select stafett_endrer()) and stafett_egen_kommune(sak))
    or exists (select 1 from oppgave o where o.id = utkast.oppgave and o.behandler = (select stafett_person()))
    or (not skjermet and exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v(sak) where v.sak = utkast.sak)));
