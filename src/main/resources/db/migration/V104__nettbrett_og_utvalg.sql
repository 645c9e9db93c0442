-- Hvem som har brukt et delt nettbrett, og siden de låste på, leses bare på det nettbrettet: den som har kapselen, sier merket for transaksjonen
-- (stafett.nettbrett). Før innlogging er det alt som er kjent, så personen kan ikke være vilkåret.
create function stafett_nettbrett() returns text language sql stable parallel safe
    return nullif(current_setting('stafett.nettbrett', true), '');

alter table nettbrettbruk enable row level security;
create policy det_ene_nettbrettet on nettbrettbruk using ((select stafett_bakgrunn())
    or nettbrett = (select n.id from nettbrett n where n.merke = stafett_nettbrett()));

-- Lederen kan angre at et delt utvalg er slettet, men ser ikke eierens egne utvalg, som har det samme navnet eller tar plassen. Svaret sier
-- bare hva som er i veien; oppgavevisning_eier, oppgavevisning_enhet.
create function visning_i_veien(hvilken uuid, flest int) returns text
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select case
        when exists (select 1 from oppgavevisning a where a.eier = v.eier and a.slettet is null and a.id <> v.id and lower(a.navn) = lower(v.navn))
            then 'visning_finnes'
        when (select count(*) from oppgavevisning a where a.eier = v.eier and a.slettet is null) >= flest
            or (select count(*) from oppgavevisning a where a.enhet = v.enhet and a.slettet is null) >= flest then 'visninger_for_mange' end
      from oppgavevisning v where v.id = hvilken
       and (stafett_person() = v.eier or exists (select 1 from rolle r where r.person = stafett_person() and r.enhet = v.enhet))
$$;
