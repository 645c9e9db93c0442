-- To bokstaver i søket. I saksmerke er initialene regnet ut for hver rad, så ingen indeks svarer; her er de det sak_initialer har, de nyeste
-- først. Som eieren, for den som kan ta en oppgave, ser ikke alltid saken. Svaret er det saksmerke viser: aldri saker med adressesperre.
create function saker_med_initialer(i_kommunen text, initialene text, hoeyst int) returns table (sak uuid)
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select s.id from sak s
     where s.kommune = i_kommunen and upper(left(s.fornavn, 1) || left(s.etternavn, 1)) = upper(initialene) and (select stafett_kjent())
       and not exists (select 1 from adressesperre a where a.sak = s.id and a.til is null)
     order by s.opprettet desc limit hoeyst
$$;
revoke execute on function saker_med_initialer from public;
grant execute on function saker_med_initialer to stafett_app;
comment on function saker_med_initialer is 'Sakene i en kommune med disse initialene, de nyeste; til søket i oppgavelista.';
