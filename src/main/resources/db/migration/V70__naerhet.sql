-- Deler noen etternavn med familien, spør systemet henne før hun gjør noe i saken (ADR 0047). Ja er en rad i inhabilitet; her står neiene.
create table naerhetssvar (
    sak     uuid        not null references sak,
    person  uuid        not null references person,
    svart   timestamptz not null,
    primary key (sak, person)
);
create index naerhetssvar_person on naerhetssvar (person);
comment on table naerhetssvar is 'Den som deler etternavn med noen i saken, og har sagt at hun verken er i slekt med dem eller står dem nær.';
comment on column naerhetssvar.sak is 'Saken.';
comment on column naerhetssvar.person is 'Den som svarte.';
comment on column naerhetssvar.svart is 'Når, i forretningstid.';
call vern_saksinnhold('naerhetssvar');

-- Det siste ordet er etternavnet; er det satt sammen med bindestrek, holder det at en del er lik. Store og små bokstaver er like også for Å.
create function likt_etternavn(den text, andre text) returns boolean language sql immutable parallel safe
begin atomic
    select array_remove(regexp_split_to_array(lower(regexp_replace(btrim(den), '^.*\s', '') collate "und-x-icu"), '-'), '')
        && array_remove(regexp_split_to_array(lower(regexp_replace(btrim(andre), '^.*\s', '') collate "und-x-icu"), '-'), '');
end;

-- Sier bare ja eller nei, aldri hvem i familien: den som skal svare, ser ikke alltid saken. Er det noen gang tatt stilling til, spørres
-- det ikke igjen; har lederen opphevet en melding, er det svaret. Som eieren, for den som spørres, ser kanskje ikke barnets navn.
create function maa_svare_om_naerhet(hvem uuid, hvilken uuid) returns boolean
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select exists (select 1 from sak s, person p where s.id = hvilken and p.id = hvem
           and (likt_etternavn(p.navn, s.etternavn) or exists (select 1 from foresatt f where f.sak = s.id and likt_etternavn(p.navn, f.navn))))
       and not exists (select 1 from naerhetssvar n where n.sak = hvilken and n.person = hvem)
       and not exists (select 1 from inhabilitet i where i.sak = hvilken and i.person = hvem)
$$;
revoke execute on function maa_svare_om_naerhet from public;
grant execute on function maa_svare_om_naerhet to stafett_app;
