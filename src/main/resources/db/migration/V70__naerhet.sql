-- Deler noen etternavn med familien, spør systemet henne før hun gjør noe i saken (ADR 0047). Ja er en rad i inhabilitet; her står neiene.
create table naerhetssvar (
    sak     uuid        not null references sak,
    person  uuid        not null references person,
    svart   timestamptz not null,
    navnene text[]      not null,
    primary key (sak, person)
);
create index naerhetssvar_person on naerhetssvar (person);
comment on table naerhetssvar is 'Den som deler etternavn med noen i saken, og har sagt at hun verken er i slekt med dem eller står dem nær.';
comment on column naerhetssvar.sak is 'Saken.';
comment on column naerhetssvar.person is 'Den som svarte.';
comment on column naerhetssvar.svart is 'Når, i forretningstid.';
comment on column naerhetssvar.navnene is 'Fingeravtrykk av navnene hun svarte om. Kommer det til et annet som er likt hennes, spørres hun igjen.';
call vern_saksinnhold('naerhetssvar');

-- Det siste ordet er etternavnet; er det satt sammen med bindestrek, holder det at en del er lik. Store og små bokstaver er like også for Å.
create function likt_etternavn(den text, andre text) returns boolean language sql immutable parallel safe
begin atomic
    select array_remove(regexp_split_to_array(lower(regexp_replace(btrim(den), '^.*\s', '') collate "und-x-icu"), '-'), '')
        && array_remove(regexp_split_to_array(lower(regexp_replace(btrim(andre), '^.*\s', '') collate "und-x-icu"), '-'), '');
end;

-- Navnene i saken hun deler etternavn med, som fingeravtrykk.
create function like_navn(hvem uuid, hvilken uuid) returns text[]
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select coalesce(array_agg(distinct md5(lower(n.navn collate "und-x-icu"))), '{}') from person p,
           (select s.etternavn navn from sak s where s.id = hvilken union all select f.navn from foresatt f where f.sak = hvilken) n
     where p.id = hvem and likt_etternavn(p.navn, n.navn)
$$;
revoke execute on function like_navn from public;
grant execute on function like_navn to stafett_app;

-- Sier bare ja eller nei, aldri hvem i familien: den som skal svare, ser ikke alltid saken. Er det noen gang tatt stilling til, spørres
-- det ikke igjen; har lederen opphevet en melding, er det svaret. Som eieren, for den som spørres, ser kanskje ikke barnets navn.
create function maa_svare_om_naerhet(hvem uuid, hvilken uuid) returns boolean
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select l.navn <> '{}' and not exists (select 1 from naerhetssvar n where n.sak = hvilken and n.person = hvem and n.navnene @> l.navn)
       and not exists (select 1 from inhabilitet i where i.sak = hvilken and i.person = hvem)
      from (select like_navn(hvem, hvilken) navn) l
$$;
revoke execute on function maa_svare_om_naerhet from public;
grant execute on function maa_svare_om_naerhet to stafett_app;
