-- Er adressen eller e-posttjeneren rettet, kan systemadministratoren be om at det tjeneren ikke tok imot, sendes igjen (ADR 0067). Det uvisse kan
-- være levert, og sendes aldri igjen. Den som har fått en nyere av samme slag, trenger ikke den gamle: tallet i den regnes ut når den sendes.
create function avviste_eposter() returns table (id uuid, slag text, avgjort timestamptz, forsoek integer, feil text)
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select e.id, e.slag, e.avgjort, e.forsoek, e.feil from epost e join person p on p.id = e.mottaker and p.aktiv and p.epost is not null
     where e.tilstand = 'avvist' and exists (select 1 from rolle r join person a on a.id = r.person
               where r.person = stafett_person() and r.rolle = 'systemadmin' and a.kommune = p.kommune)
       and (e.slag = 'varsler' or not exists (select 1 from epost n where n.mottaker = e.mottaker and n.slag = e.slag and n.tilstand <> 'bortfalt'
               and (n.opprettet, n.id) > (e.opprettet, e.id)))
     order by e.avgjort desc, e.id limit 200
$$;
comment on function avviste_eposter() is 'E-posten i kommunen som kan sendes igjen, til systemadministratoren; hva slags, når og hvorfor, aldri til hvem. Tomt for andre.';

-- Raden er den samme og har den samme nøkkelen. Den som kommer etter en annen, finner den ikke lenger avvist, og gjør ingenting.
create function send_avviste_igjen(hvilke uuid[]) returns table (epost uuid)
    language sql volatile security definer set search_path = stafett, pg_temp as $$
    update epost e set tilstand = 'klar', forsoek = 0, neste = clock_timestamp(), avgjort = null, feil = null
     where e.tilstand = 'avvist' and e.id = any(hvilke) and e.id in (select a.id from avviste_eposter() a)
    returning e.id
$$;
comment on function send_avviste_igjen(uuid[]) is 'Legger e-post systemadministratoren ser i avviste_eposter, tilbake i utboksen. Gir dem den la tilbake.';
revoke execute on function avviste_eposter, send_avviste_igjen from public;
grant execute on function avviste_eposter, send_avviste_igjen to stafett_app;
