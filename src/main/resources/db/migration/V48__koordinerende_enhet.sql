-- Koordinerende enhet ser saken når samtykket eller en lov nevner den. Til da ser den som gir råd, bare det hun er spurt om: svaret der
-- stafettholderen skrev hva som står fast, så lenge hun har oppgaven.
drop policy den_som_ser_saken on svar;
create policy den_som_ser_saken on svar using ((select stafett_bakgrunn()) or person = (select stafett_person())
    or exists (select 1 from oppgave o where o.id = svar.oppgave and o.behandler = (select stafett_person()))
    or (not skjermet and exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = svar.sak))
    or (not skjermet and skjema = 'loeft_ke' and exists (select 1 from oppgave o where o.sak = svar.sak and o.status = 'aapen'
          and 'ke' = any (o.roller) and o.behandler = (select stafett_person())))
    or ((select stafett_endrer()) and stafett_egen_kommune(svar.sak)));

-- De som alt har en slik oppgave, fikk hele saken med den. Ingen er spurt om det.
update sakstilgang t set omfang = 'oppgave'
 where t.til is null and t.rolle = 'behandler' and t.omfang = 'alt' and t.gjennom_enhet is null
   and exists (select 1 from oppgave o where o.sak = t.sak and o.behandler = t.person and o.status = 'aapen' and 'ke' = any (o.roller));
